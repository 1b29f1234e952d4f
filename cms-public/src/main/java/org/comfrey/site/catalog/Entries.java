package org.comfrey.site.catalog;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.TextRenderer;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.topic.TopicTree;
import org.comfrey.model.treatment.Icd10Code;

/** Makes the catalog's entries. */
final class Entries {

    private Entries() {}

    static Document of(Publication publication, TopicTree topics) {
        var content = publication.content();
        var treatment = content.treatment();
        var names = lines(Stream.concat(Stream.ofNullable(treatment.therapyName()), treatment.otherNames().stream()));
        var conditions = lines(treatment.indications().stream()
                .flatMap(indication -> Stream.concat(
                        Stream.of(indication.condition()),
                        indication.icd10().stream().map(Icd10Code::value))));
        var within = topics.within(content.topics());
        var subjects = lines(Stream.concat(within.stream().flatMap(Entries::words), content.tags().stream()));
        var text = TextRenderer.render(content.body(), treatment);
        var entry = entry(Fields.ARTICLE, publication.id(), content.slug(), content.title());
        entry.add(new StringField(Fields.LANGUAGE, new LanguageTag(content.locale()).language(), Store.YES));
        entry.add(new StoredField(Fields.EDITION, publication.edition()));
        entry.add(new LongField(Fields.PUBLISHED, publication.publishedAt().toEpochMilli(), Store.YES));
        var review = publication.review();
        if (review != null) {
            entry.add(new StoredField(Fields.REVIEWED, review.at().toEpochMilli()));
        }
        entry.add(new TextField(Fields.NAMES, names, Store.NO));
        entry.add(new TextField(Fields.CONDITIONS, conditions, Store.NO));
        entry.add(new TextField(Fields.SUBJECTS, subjects, Store.NO));
        entry.add(new TextField(Fields.SUMMARY, content.summary(), Store.YES));
        entry.add(new TextField(Fields.TEXT, text, Store.YES));
        within.forEach(topic -> entry.add(new StringField(Fields.WITHIN, topic.id(), Store.NO)));
        content.topics().forEach(topic -> entry.add(new StoredField(Fields.ABOUT, topic)));
        entry.add(new TextField(
                Fields.SPELLING,
                lines(Stream.of(content.title(), names, conditions, subjects, content.summary(), text)),
                Store.NO));
        entry.add(new TextField(Fields.BEGINNINGS, lines(Stream.of(content.title(), names)), Store.NO));
        return entry;
    }

    static Document of(Topic topic) {
        var entry = entry(Fields.TOPIC, topic.id(), topic.slug(), topic.name());
        entry.add(new TextField(Fields.BEGINNINGS, lines(words(topic)), Store.NO));
        return entry;
    }

    private static Document entry(String kind, String id, Slug slug, String title) {
        var entry = new Document();
        entry.add(new StringField(Fields.KEY, Fields.key(kind, id), Store.NO));
        entry.add(new StringField(Fields.KIND, kind, Store.YES));
        entry.add(new StoredField(Fields.ID, id));
        entry.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        entry.add(new StoredField(Fields.SLUG, slug.value()));
        entry.add(new TextField(Fields.TITLE, title, Store.YES));
        return entry;
    }

    /** A topic's name and what else it is called. */
    private static Stream<String> words(Topic topic) {
        return Stream.concat(Stream.of(topic.name()), topic.synonyms().stream());
    }

    private static String lines(Stream<String> texts) {
        return texts.filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
