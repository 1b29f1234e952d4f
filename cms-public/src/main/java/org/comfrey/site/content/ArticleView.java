package org.comfrey.site.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comfrey.model.body.MediaLinks;
import org.comfrey.model.person.Byline;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.EvidenceGrade;
import org.comfrey.model.treatment.Insurance;
import org.comfrey.model.treatment.Reference;
import org.comfrey.model.treatment.Referral;
import org.comfrey.site.page.Translations;
import org.jspecify.annotations.Nullable;

/** A live article in the content API. */
@Schema(name = "Article")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleView(
        String id,
        String slug,
        @Schema(example = "de") String locale,
        List<TranslationView> translations,

        @Schema(
                description =
                        "Only when \"locale\" was asked for: whether this is in that language (EXACT), in the same one"
                                + " for another region or script (LANGUAGE), in that of the site (SITE_LANGUAGE), or simply what is"
                                + " at the address (ITSELF).")
        Translations.@Nullable Match localeMatch,

        String title,
        String summary,

        @Schema(description = "The text, in the shape that \"format\" asked for: a tree of blocks, or a string.")
        Object body,

        @Nullable CoverView cover,
        TreatmentView treatment,
        List<Reference> references,
        List<String> topics,
        List<String> tags,
        List<Byline> authors,
        @Nullable ReviewView review,
        Instant firstPublishedAt,
        Instant publishedAt) {

    /** The same article in another language, live as well. */
    @Schema(name = "Translation")
    record TranslationView(
            @Schema(example = "fr") String locale,

            @Schema(example = "massage-contre-le-mal-de-dos")
            String slug,

            @Schema(example = "Massage contre le mal de dos")
            String title) {}

    /** The picture above an article. The addresses are relative to the site. */
    @Schema(name = "Cover")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CoverView(
            String url,
            int width,
            int height,
            String alt,

            @Schema(description = "The same at several widths, as HTML's attribute of that name.") @Nullable
            String srcset,

            List<MediaLinks.Source> sources) {}

    /** The facts of the treatment. */
    @Schema(name = "Treatment")
    record TreatmentView(
            @Nullable String therapyName,
            List<String> otherNames,
            @Nullable String howItWorks,
            List<String> benefits,
            List<IndicationView> indications,
            List<Contraindication> contraindications,

            @Schema(
                    description =
                            "Why the treatment is for everybody, in words. Shown where no contraindication is listed.")
            @Nullable
            String noContraindications,

            @Nullable String safetyAdvice,
            Insurance insurance,
            @Nullable Referral referral) {}

    /** What it is used for, with ICD-10 codes such as M54.5. */
    @Schema(name = "Indication")
    record IndicationView(
            String condition,
            List<String> icd10,
            @Nullable EvidenceGrade evidenceGrade,
            @Nullable String note,
            List<String> references) {}

    /** Who reviewed an article medically. */
    @Schema(name = "Review")
    record ReviewView(
            String reviewer, String name, String credentials, Instant at, LocalDate nextDue, boolean overdue) {}

    /** An article in a list. */
    @Schema(name = "ArticleSummary")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            String id,
            String slug,
            String locale,
            List<TranslationView> translations,
            String title,
            String summary,
            @Nullable CoverView cover,
            List<String> topics,
            @Nullable ReviewView review,
            Instant publishedAt) {}

    /** Shapes of a text. */
    enum Format {
        HTML,
        BLOCKS,
        MARKDOWN,
        TEXT
    }
}
