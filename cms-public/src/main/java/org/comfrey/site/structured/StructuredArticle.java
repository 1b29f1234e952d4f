package org.comfrey.site.structured;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.body.Block;
import org.comfrey.model.body.Body;
import org.comfrey.model.body.Html;
import org.comfrey.model.body.TextRenderer;
import org.comfrey.model.profile.Profile;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.settings.SiteSettings;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.Indication;
import org.comfrey.model.treatment.Treatment;
import org.comfrey.site.structured.StructuredTrail.Step;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.PageFrame.Image;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells machines what an article says: what is in its treatment facts, row for row, and who answers for it. Types and
 * properties are those of schema.org's health and medical vocabulary.
 */
@Component
@RequiredArgsConstructor
public class StructuredArticle {

    private final JsonLd jsonLd;
    private final StructuredTrail trail;
    private final Frames frames;
    private final SettingsStore settings;

    /**
     * What is read for an article's page anyway.
     *
     * @param image its cover, or null
     * @param profiles of those who are named, by their ids
     * @param topics what it is about
     */
    public record Around(@Nullable Image image, Map<String, Profile> profiles, Collection<Topic> topics) {}

    /** The article as JSON-LD. */
    public Html of(Publication publication, Around around) {
        var content = publication.content();
        var path = "/articles/" + content.slug();
        var address = frames.address(path);
        var therapy = therapy(content.treatment(), content.title(), address + "#therapy");
        var questions = questions(content.body(), content.treatment());
        var things = new ArrayList<Thing>();
        things.add(page(publication, around, address, therapy != null));
        if (therapy != null) {
            things.add(therapy);
        }
        if (!questions.isEmpty()) {
            things.add(Thing.of("FAQPage")
                    .with("@id", address + "#faq")
                    .with("url", address)
                    .with("inLanguage", content.locale())
                    .with("isPartOf", Thing.described(address))
                    .with("mainEntity", questions));
        }
        things.add(trail.thing(List.of(new Step("Articles", "/"), new Step(content.title(), path))));
        return jsonLd.element(things);
    }

    private Thing page(Publication publication, Around around, String address, boolean withTherapy) {
        var content = publication.content();
        var site = settings.site();
        var page = Thing.of("MedicalWebPage")
                .with("@id", address)
                .with("url", address)
                .with("name", content.title())
                .with("description", content.summary())
                .with("inLanguage", content.locale())
                .with("datePublished", publication.firstPublishedAt().toString())
                .with("dateModified", publication.publishedAt().toString())
                .with("image", image(around.image()))
                .with(
                        "author",
                        publication.authors().stream()
                                .map(author -> person(author.id(), author.name(), author.credentials(), around))
                                .toList())
                .with("publisher", publisher(site))
                .with("breadcrumb", Thing.described(StructuredTrail.id(address)))
                .with("about", about(around.topics(), address, withTherapy));
        var review = publication.review();
        return review == null
                ? page
                : page.with(
                                "lastReviewed",
                                LocalDate.ofInstant(review.at(), site.zoneId()).toString())
                        .with("reviewedBy", person(review.reviewer(), review.name(), review.credentials(), around));
    }

    private Thing publisher(SiteSettings site) {
        return Thing.of("Organization").with("name", site.name()).with("url", frames.address("/"));
    }

    static @Nullable Thing image(@Nullable Image image) {
        return image == null
                ? null
                : Thing.of("ImageObject")
                        .with("url", image.url())
                        .with("width", image.width())
                        .with("height", image.height())
                        .with("caption", image.alt());
    }

    private Thing person(String id, String name, @Nullable String credentials, Around around) {
        var profile = around.profiles().get(id);
        return Thing.of("Person")
                .with("name", name)
                .with("honorificSuffix", credentials)
                .with("url", profile == null ? null : frames.address("/authors/" + profile.slug()));
    }

    private static List<Thing> about(Collection<Topic> topics, String address, boolean withTherapy) {
        var therapy = withTherapy ? Stream.of(Thing.described(address + "#therapy")) : Stream.<Thing>empty();
        var conditions = topics.stream()
                .filter(topic -> topic.kind() == Topic.Kind.CONDITION)
                .map(topic -> Thing.of("MedicalCondition").with("name", topic.name()));
        return Stream.concat(therapy, conditions).toList();
    }

    /** The treatment; null when the article says nothing of one. */
    private static @Nullable Thing therapy(Treatment treatment, String title, String id) {
        if (treatment.equals(Treatment.none())) {
            return null;
        }
        return Thing.of("MedicalTherapy")
                .with("@id", id)
                .with("name", treatment.therapyName() == null ? title : treatment.therapyName())
                .withTexts("alternateName", treatment.otherNames())
                .with("description", treatment.howItWorks())
                .with(
                        "indication",
                        treatment.indications().stream()
                                .map(StructuredArticle::indication)
                                .toList())
                .with(
                        "contraindication",
                        treatment.contraindications().stream()
                                .map(StructuredArticle::contraindication)
                                .toList());
    }

    private static Thing indication(Indication indication) {
        var grade = indication.evidenceGrade();
        var sentences = Stream.of(
                        grade == null ? null : "Certainty of evidence (GRADE): " + grade.words() + ".",
                        indication.note())
                .filter(Objects::nonNull)
                .toList();
        return Thing.of("TreatmentIndication")
                .with("name", indication.condition())
                .with("description", String.join(" ", sentences))
                .with(
                        "code",
                        indication.icd10().stream()
                                .map(code -> Thing.of("MedicalCode")
                                        .with("codeValue", code.value())
                                        .with("codingSystem", "ICD-10"))
                                .toList());
    }

    private static Thing contraindication(Contraindication contraindication) {
        var strict = contraindication.severity().name().toLowerCase(Locale.ROOT);
        var sentences = Stream.of(
                        Character.toUpperCase(strict.charAt(0)) + strict.substring(1) + " contraindication.",
                        contraindication.reason())
                .filter(Objects::nonNull)
                .toList();
        return Thing.of("MedicalContraindication")
                .with("name", contraindication.condition())
                .with("description", String.join(" ", sentences));
    }

    private static List<Thing> questions(Body body, Treatment treatment) {
        return body.blocks().stream()
                .filter(Block.Faq.class::isInstance)
                .flatMap(block -> ((Block.Faq) block).questions().stream())
                .map(question -> Thing.of("Question")
                        .with("name", question.question())
                        .with(
                                "acceptedAnswer",
                                Thing.of("Answer")
                                        .with("text", TextRenderer.render(new Body(question.answer()), treatment))))
                .toList();
    }
}
