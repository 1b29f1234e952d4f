package org.comfrey.newsroom;

import java.util.List;
import java.util.Map;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.BodyReader;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.content.CommentPolicy;
import org.comfrey.model.content.Seo;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.EvidenceGrade;
import org.comfrey.model.treatment.Icd10Code;
import org.comfrey.model.treatment.Indication;
import org.comfrey.model.treatment.Insurance;
import org.comfrey.model.treatment.Reference;
import org.comfrey.model.treatment.Treatment;

/** Articles for tests. */
public final class SampleContent {

    private SampleContent() {}

    /** A small but complete article at that address, to be changed as a test needs. */
    public static ArticleContent.ArticleContentBuilder anArticle(String slug) {
        return ArticleContent.builder()
                .slug(new Slug(slug))
                .locale("en")
                .title("Massage for " + slug)
                .summary("What massage can do, and what it cannot.")
                .body(BodyReader.read(doc(
                        heading("What it is"),
                        paragraph("A therapist kneads the muscles."),
                        heading("How it works"),
                        paragraph("Nobody knows for sure."),
                        heading("See a doctor first"),
                        Map.of(
                                "type",
                                "careCard",
                                "attrs",
                                Map.of("level", "urgent", "heading", "Ask for an urgent appointment if"),
                                "content",
                                List.of(paragraph("your legs feel numb"))))))
                .treatment(Treatment.none().toBuilder()
                        .therapyName("Massage therapy")
                        .indications(List.of(new Indication(
                                "Low back pain",
                                List.of(new Icd10Code("M54.5")),
                                EvidenceGrade.LOW,
                                null,
                                List.of("furlan"))))
                        .contraindications(List.of(new Contraindication(
                                "Deep vein thrombosis",
                                "A clot could come loose.",
                                Contraindication.Severity.ABSOLUTE)))
                        .safetyAdvice("See a doctor if the pain lasts.")
                        .insurance(new Insurance(List.of("Is massage covered?"), List.of("M54.5 low back pain")))
                        .build())
                .references(List.of(
                        new Reference("furlan", "Massage for low-back pain", "Cochrane Library", 2015, null, null)))
                .topics(List.of())
                .tags(List.of())
                .authors(List.of())
                .seo(Seo.none())
                .commentPolicy(CommentPolicy.OPEN);
    }

    /** A document of these blocks, as the editor writes it. */
    @SafeVarargs
    public static Map<String, Object> doc(Map<String, Object>... blocks) {
        return Map.of("type", "doc", "content", List.of(blocks));
    }

    public static Map<String, Object> paragraph(String text) {
        return Map.of("type", "paragraph", "content", List.of(Map.of("type", "text", "text", text)));
    }

    public static Map<String, Object> heading(String text) {
        return Map.of(
                "type",
                "heading",
                "attrs",
                Map.of("level", 2),
                "content",
                List.of(Map.of("type", "text", "text", text)));
    }
}
