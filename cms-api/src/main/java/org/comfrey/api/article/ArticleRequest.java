package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.content.CommentPolicy;
import org.comfrey.model.content.Cover;
import org.comfrey.model.content.Seo;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.EvidenceGrade;
import org.jspecify.annotations.Nullable;

/**
 * What an article shall say. What is left out takes its usual value.
 *
 * @param slug its name in addresses; left out, it is made of the title
 * @param locale its language; left out, that of the site
 * @param title the title
 * @param summary a few sentences
 * @param body the text
 * @param treatment the facts of the treatment
 * @param references the sources
 * @param topics ids of topics
 * @param tags free words
 * @param cover the picture above it
 * @param authors ids of the people named as its authors; left out, whoever creates it
 * @param seo what search engines are told
 * @param commentPolicy whether readers may reply: as the site says (OPEN, also when left out), always, or never
 */
record ArticleRequest(
        @Schema(maxLength = 100, example = "massage-therapy-for-back-pain") @Nullable
        String slug,

        @Schema(example = "en") @Nullable String locale,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = ArticleContent.LONGEST_TITLE,
                example = "Massage therapy for back pain")
        @Nullable
        String title,

        @Schema(maxLength = ArticleContent.LONGEST_SUMMARY) @Nullable
        String summary,

        @Schema(description = BODY, example = BODY_EXAMPLE) @Nullable
        Map<String, Object> body,

        @Nullable TreatmentRequest treatment,
        @Nullable List<ReferenceRequest> references,
        @Nullable List<String> topics,
        @Nullable List<String> tags,
        @Nullable CoverRequest cover,
        @Nullable List<String> authors,
        @Nullable SeoRequest seo,
        @Schema(description = POLICY) @Nullable CommentPolicy commentPolicy) {

    static final String POLICY =
            "Whether readers may leave a reply. OPEN: as the site's settings say. ALWAYS_OPEN: however"
                    + " old the article is, and also while the site takes none. CLOSED: never. What is there stays readable.";

    static final String NO_CONTRAINDICATIONS =
            "Why the treatment is for everybody, in words. Shown where no contraindication is listed.";

    static final String BODY = "The text, as the editor's document tree: an object of type \"doc\" with blocks as its"
            + " content. At most 1 MiB of JSON, 2,000 blocks, 8 levels of nesting and 500,000 characters. Whatever is"
            + " unknown in it is refused with its JSON pointer.";

    static final String BODY_EXAMPLE = """
            {"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"How it works"}]},\
            {"type":"paragraph","content":[{"type":"text","text":"A therapist works on the muscles of the back."}]}]}""";

    /** The facts of the treatment. */
    record TreatmentRequest(
            @Nullable String therapyName,
            @Nullable List<String> otherNames,
            @Nullable String howItWorks,
            @Nullable List<String> benefits,
            @Nullable List<IndicationRequest> indications,
            @Nullable List<ContraindicationRequest> contraindications,

            @Schema(description = NO_CONTRAINDICATIONS) @Nullable
            String noContraindications,

            @Nullable String safetyAdvice,
            @Nullable InsuranceRequest insurance,
            @Nullable ReferralRequest referral) {}

    /** What it is used for. */
    record IndicationRequest(
            @Nullable String condition,

            @Schema(description = "Codes of ICD-10 or ICD-10-CM.", example = "[\"M54.50\"]") @Nullable
            List<String> icd10,

            @Nullable EvidenceGrade evidenceGrade,
            @Nullable String note,
            @Nullable List<String> references) {}

    /** When it must not be used. */
    record ContraindicationRequest(
            @Nullable String condition, @Nullable String reason, Contraindication.@Nullable Severity severity) {}

    /** What to ask the insurer. */
    record InsuranceRequest(
            @Nullable List<String> questions, @Nullable List<String> codes) {}

    /** Where to go. */
    record ReferralRequest(
            @Nullable String label,
            @Nullable String phone,
            @Nullable String link) {}

    /** A source. */
    record ReferenceRequest(
            @Nullable String key,
            @Nullable String title,
            @Nullable String source,
            @Nullable Integer year,
            @Nullable String url,
            @Nullable String doi) {}

    /** The picture above it. */
    record CoverRequest(
            @Nullable String media,
            @Schema(maxLength = Cover.LONGEST_ALT) @Nullable String alt) {}

    /** What search engines are told. */
    record SeoRequest(
            @Schema(maxLength = Seo.LONGEST_TITLE) @Nullable String title,

            @Schema(maxLength = Seo.LONGEST_DESCRIPTION) @Nullable
            String description) {}
}
