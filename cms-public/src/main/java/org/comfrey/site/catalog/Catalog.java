package org.comfrey.site.catalog;

import java.io.IOException;
import java.text.BreakIterator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.topic.TopicTree;
import org.comfrey.site.catalog.Found.Hit;
import org.comfrey.site.catalog.Found.Suggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is live by its words. It asks no store, and so answers also while the store is away. Thread-safe. */
@Component
@RequiredArgsConstructor
public class Catalog {

    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

    /** Hits are counted exactly up to here, which is as far as anybody cares. */
    private static final int COUNTED = 1_000;

    /** Nobody leafs further: whoever has not found it by then searches for other words. */
    private static final int DEEPEST = 1_000;

    private static final int SENTENCES = 2;
    private static final int MOST_SUGGESTED_WORDS = 6;

    private final CatalogKeeper keeper;
    private final Clock clock;

    /** Topics of a kind, by name. */
    public List<Topic> topics(Topic.Kind kind) {
        return keeper.topics().of(kind);
    }

    /** Articles that have these words, the best first. */
    public Found search(Wanted wanted) {
        var topics = keeper.topics();
        var within = new ArrayList<Topic>();
        for (var wish : wanted.within().entrySet()) {
            var topic = topics.at(wish.getKey(), wish.getValue());
            if (topic.isEmpty()) {
                return Found.nothing();
            }
            within.add(topic.get());
        }
        return keeper.index().read(searcher -> search(searcher, wanted, within, topics));
    }

    private Found search(IndexSearcher searcher, Wanted wanted, List<Topic> within, TopicTree topics)
            throws IOException {
        // To the day, so that the pages of one search are ordered alike.
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var query = SearchQuery.of(wanted.words(), within, today, searcher.getIndexReader());
        if (query.clauses().isEmpty()) {
            return Found.nothing();
        }
        int from = from(wanted.slice().after());
        int limit = Math.min(wanted.slice().limit(), DEEPEST - from);
        var found = searcher.search(query, new TopFieldCollectorManager(BEST_FIRST, from + limit + 1, COUNTED));
        int to = Math.min(from + limit, found.scoreDocs.length);
        var hits = hits(searcher, query, found, from, to, topics);
        var next = hits.isEmpty() || found.scoreDocs.length <= to || to >= DEEPEST
                ? null
                : new Cursor(to, hits.getLast().id()).encoded();
        return new Found(
                hits,
                found.totalHits.value(),
                next,
                wanted.slice().after() == null ? otherSpelling(wanted.words(), searcher.getIndexReader()) : null);
    }

    /**
     * How many hits come before a position. Positions are numbers of hits and not scores, for with each change in the catalog
     * all scores change a little, and a page would begin anew or leave hits out.
     */
    private static int from(@Nullable Cursor after) {
        if (after == null) {
            return 0;
        }
        if (after.key() < 0 || after.key() >= DEEPEST) {
            throw new InvalidInput(
                    "/after", "This is not a position in the list. Take it from \"next\" of the page before.");
        }
        return (int) after.key();
    }

    private static List<Hit> hits(
            IndexSearcher searcher, Query query, TopFieldDocs found, int from, int to, TopicTree topics)
            throws IOException {
        int shown = Math.max(0, to - from);
        var docs = new int[shown];
        for (int i = 0; i < shown; i++) {
            docs[i] = found.scoreDocs[from + i].doc;
        }
        if (shown == 0) {
            return List.of();
        }
        var stored = searcher.storedFields();
        var languages = new ArrayList<String>();
        for (int doc : docs) {
            var language = stored.document(doc, Set.of(Fields.LANGUAGE)).get(Fields.LANGUAGE);
            languages.add(Objects.requireNonNullElse(language, Analysis.USUAL));
        }
        var hits = new Hit[shown];
        for (var language : Set.copyOf(languages)) {
            var at = IntStream.range(0, shown)
                    .filter(i -> languages.get(i).equals(language))
                    .toArray();
            var own = IntStream.of(at).map(i -> docs[i]).toArray();
            var whole = marked(
                    searcher,
                    query,
                    own,
                    language,
                    new WholeBreakIterator(),
                    Map.of(Fields.TITLE, 1, Fields.SUMMARY, 1));
            var sentences = marked(
                    searcher,
                    query,
                    own,
                    language,
                    BreakIterator.getSentenceInstance(Locale.forLanguageTag(language)),
                    Map.of(Fields.TEXT, SENTENCES));
            for (int i = 0; i < at.length; i++) {
                var marked = List.of(
                        part(whole, Fields.TITLE, i), part(whole, Fields.SUMMARY, i), part(sentences, Fields.TEXT, i));
                hits[at[i]] = hit(stored, own[i], topics, marked);
            }
        }
        return List.of(hits);
    }

    private static String part(Map<String, String[]> marked, String field, int hit) {
        return Objects.requireNonNullElse(Objects.requireNonNull(marked.get(field))[hit], "");
    }

    private static Map<String, String[]> marked(
            IndexSearcher searcher,
            Query query,
            int[] docs,
            String language,
            BreakIterator passages,
            Map<String, Integer> fields)
            throws IOException {
        var highlighter = UnifiedHighlighter.builder(searcher, Analysis.ofEntries(language))
                // What was found in the title is shown wherever it stands.
                .withFieldMatcher(field -> Fields.weights().containsKey(field))
                .withBreakIterator(() -> passages)
                .withFormatter(new DefaultPassageFormatter(Marked.BEGIN, Marked.END, " … ", false))
                .build();
        return highlighter.highlightFields(
                fields.keySet().toArray(String[]::new),
                query,
                docs,
                fields.values().stream().mapToInt(Integer::intValue).toArray());
    }

    private static Hit hit(StoredFields stored, int doc, TopicTree topics, List<String> marked) throws IOException {
        var entry =
                stored.document(doc, Set.of(Fields.ID, Fields.SLUG, Fields.ABOUT, Fields.PUBLISHED, Fields.REVIEWED));
        return new Hit(
                entry.get(Fields.ID),
                entry.get(Fields.SLUG),
                Marked.cut(marked.get(0)),
                Marked.cut(marked.get(1)),
                Marked.cut(marked.get(2)),
                topics.named(List.of(entry.getValues(Fields.ABOUT))),
                Objects.requireNonNull(instant(entry, Fields.PUBLISHED)),
                instant(entry, Fields.REVIEWED));
    }

    private static @Nullable Instant instant(Document entry, String field) {
        var value = entry.getField(field);
        return value == null ? null : Instant.ofEpochMilli(value.numericValue().longValue());
    }

    /** The same words, with those that no article has replaced by similar ones that some have. */
    private static @Nullable String otherSpelling(String typed, IndexReader reader) throws IOException {
        var checker = new DirectSpellChecker();
        boolean corrected = false;
        var words = Analysis.words(Analysis.PLAIN, typed, Wanted.LONGEST);
        for (int i = 0; i < words.size(); i++) {
            var similar = checker.suggestSimilar(
                    new Term(Fields.SPELLING, words.get(i)), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            if (similar.length > 0) {
                words.set(i, similar[0].string);
                corrected = true;
            }
        }
        return corrected ? String.join(" ", words) : null;
    }

    /** Topics and articles whose names have words that begin like these. */
    public List<Suggestion> suggest(String typed, int limit) {
        var words = Analysis.words(Analysis.PLAIN, typed, MOST_SUGGESTED_WORDS);
        if (words.isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term(Fields.BEGINNINGS, word)), Occur.MUST));
        return keeper.index().read(searcher -> suggestions(searcher, query.build(), limit));
    }

    private static List<Suggestion> suggestions(IndexSearcher searcher, Query query, int limit) throws IOException {
        var stored = searcher.storedFields();
        var suggestions = new ArrayList<Suggestion>();
        for (var hit : searcher.search(query, limit).scoreDocs) {
            var entry = stored.document(hit.doc, Set.of(Fields.KIND, Fields.ID, Fields.SLUG, Fields.TITLE));
            var isTopic = Fields.TOPIC.equals(entry.get(Fields.KIND));
            // A topic without articles leads nowhere.
            if (!isTopic || searcher.getIndexReader().docFreq(new Term(Fields.WITHIN, entry.get(Fields.ID))) > 0) {
                suggestions.add(new Suggestion(isTopic, entry.get(Fields.SLUG), entry.get(Fields.TITLE)));
            }
        }
        return suggestions;
    }
}
