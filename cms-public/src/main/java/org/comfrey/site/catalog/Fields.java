package org.comfrey.site.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in the catalog about an article or a topic. */
final class Fields {

    /** What kind of thing with which id, in one word: by it, an entry is replaced. */
    static final String KEY = "key";

    static final String KIND = "kind";
    static final String ARTICLE = "article";
    static final String TOPIC = "topic";

    /** The language of an article, without script and region. */
    static final String LANGUAGE = "language";

    static final String ID = "id";
    static final String EDITION = "edition";
    static final String SLUG = "slug";
    static final String PUBLISHED = "published";
    static final String REVIEWED = "reviewed";

    /** Ids of the topics of an article, and of all that stand above them. */
    static final String WITHIN = "within";

    /** Ids of the topics that an article names. */
    static final String ABOUT = "about";

    static final String TITLE = "title";
    static final String NAMES = "names";
    static final String CONDITIONS = "conditions";
    static final String SUBJECTS = "subjects";
    static final String SUMMARY = "summary";
    static final String TEXT = "text";

    /** Words as they are written, for proposals of another spelling. */
    static final String SPELLING = "spelling";

    /** Beginnings of words, for what a reader may be typing. */
    static final String BEGINNINGS = "beginnings";

    private Fields() {}

    /** Where the words of a search are looked for, and how much a find there counts. */
    static Map<String, Float> weights() {
        var weights = new LinkedHashMap<String, Float>();
        weights.put(TITLE, 5f);
        weights.put(NAMES, 5f);
        weights.put(CONDITIONS, 4f);
        weights.put(SUBJECTS, 3f);
        weights.put(SUMMARY, 2f);
        weights.put(TEXT, 1f);
        return weights;
    }

    static String key(String kind, String id) {
        return kind + ":" + id;
    }
}
