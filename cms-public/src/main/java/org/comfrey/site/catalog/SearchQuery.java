package org.comfrey.site.catalog;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.comfrey.model.topic.Topic;

/** Makes a query of words. Nothing that was typed is ever read as an operator. */
final class SearchQuery {

    /** More words narrow nothing down and cost time. */
    private static final int MOST_WORDS = 12;

    /** In shorter words, another letter makes another word. */
    private static final int SHORTEST_FOR_ONE_TYPO = 4;

    private static final int SHORTEST_FOR_TWO_TYPOS = 8;
    private static final int MOST_SPELLINGS = 20;

    private static final int SHORTEST_BEGINNING = 3;
    private static final float WEIGHT_OF_BEGINNING = 0.3f;
    private static final float WEIGHT_OF_TYPO = 0.5f;
    private static final float WEIGHT_OF_PHRASE = 3f;
    private static final float WEIGHT_OF_RECENCY = 0.5f;

    /** After a year, an article counts half as recent. */
    private static final Duration HALF_AS_RECENT = Duration.ofDays(365);

    /** How far apart the words of a phrase may stand. */
    private static final int SLOP = 2;

    /** How much a find in a second field adds to that in the best. */
    private static final float TIE = 0.15f;

    private SearchQuery() {}

    /** What has these words. Empty when there is no word among them to look for. */
    static BooleanQuery of(String typed, List<Topic> within, Instant now, IndexReader reader) throws IOException {
        var readings = readings(typed, reader);
        if (readings.isEmpty()) {
            return new BooleanQuery.Builder().build();
        }
        var found = new ArrayList<Query>();
        for (var words : readings) {
            found.add(has(words, reader));
        }
        var query = new BooleanQuery.Builder()
                .add(found.size() == 1 ? found.getFirst() : new DisjunctionMaxQuery(found, 0), Occur.MUST)
                .add(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)), Occur.FILTER)
                .add(
                        LongField.newDistanceFeatureQuery(
                                Fields.PUBLISHED, WEIGHT_OF_RECENCY, now.toEpochMilli(), HALF_AS_RECENT.toMillis()),
                        Occur.SHOULD);
        within.forEach(topic -> query.add(new TermQuery(new Term(Fields.WITHIN, topic.id())), Occur.FILTER));
        readings.stream().filter(words -> words.size() > 1).forEach(words -> {
            query.add(phrase(Fields.TITLE, words), Occur.SHOULD);
            query.add(phrase(Fields.TEXT, words), Occur.SHOULD);
        });
        return query.build();
    }

    /** What was typed, as each language takes it that there are articles in. On a site of one language, that is one. */
    private static Set<List<String>> readings(String typed, IndexReader reader) throws IOException {
        var readings = new LinkedHashSet<List<String>>();
        for (var language : languages(reader)) {
            var words = Analysis.words(Analysis.of(language), typed, MOST_WORDS);
            if (!words.isEmpty()) {
                readings.add(words);
            }
        }
        return readings;
    }

    private static List<String> languages(IndexReader reader) throws IOException {
        var terms = MultiTerms.getTerms(reader, Fields.LANGUAGE);
        if (terms == null) {
            return List.of(Analysis.USUAL);
        }
        var languages = new ArrayList<String>();
        var all = terms.iterator();
        for (var term = all.next(); term != null; term = all.next()) {
            languages.add(term.utf8ToString());
        }
        return languages;
    }

    private static Query has(List<String> words, IndexReader reader) throws IOException {
        var each = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            each.add(word(words.get(i), i == words.size() - 1, reader), Occur.SHOULD);
        }
        return each.setMinimumNumberShouldMatch(needed(words.size())).build();
    }

    /** Of two words both; of more, one in four may be missing, so that a whole question finds its answer. */
    private static int needed(int words) {
        return words <= 2 ? words : words - Math.max(1, words / 4);
    }

    private static Query word(String word, boolean last, IndexReader reader) throws IOException {
        boolean known = isKnown(word, reader);
        var alternatives = new ArrayList<Query>();
        Fields.weights().forEach((field, weight) -> {
            var term = new Term(field, word);
            alternatives.add(new BoostQuery(new TermQuery(term), weight));
            if (!known && word.length() >= SHORTEST_FOR_ONE_TYPO) {
                alternatives.add(new BoostQuery(otherSpelling(term), weight * WEIGHT_OF_TYPO));
            }
            if (last && word.length() >= SHORTEST_BEGINNING) {
                alternatives.add(new BoostQuery(new PrefixQuery(term), weight * WEIGHT_OF_BEGINNING));
            }
        });
        return new DisjunctionMaxQuery(alternatives, TIE);
    }

    private static Query otherSpelling(Term term) {
        int typos = term.text().length() >= SHORTEST_FOR_TWO_TYPOS ? 2 : 1;
        return new FuzzyQuery(term, typos, 1, MOST_SPELLINGS, true);
    }

    private static boolean isKnown(String word, IndexReader reader) throws IOException {
        for (var field : Fields.weights().keySet()) {
            if (reader.docFreq(new Term(field, word)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Query phrase(String field, List<String> words) {
        return new BoostQuery(new PhraseQuery(SLOP, field, words.toArray(String[]::new)), WEIGHT_OF_PHRASE);
    }
}
