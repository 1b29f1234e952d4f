package org.comfrey.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.comfrey.model.content.CommentPolicy;
import org.comfrey.model.content.Cover;
import org.comfrey.model.content.Seo;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.EvidenceGrade;
import org.comfrey.model.treatment.Insurance;
import org.comfrey.model.treatment.Reference;
import org.comfrey.model.treatment.Referral;
import org.jspecify.annotations.Nullable;

/** What an article says, in the same fields as {@link ArticleRequest}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ArticleContent")
record ContentView(
        String slug,
        String locale,
        String title,
        String summary,

        @Schema(description = ArticleRequest.BODY, example = ArticleRequest.BODY_EXAMPLE)
        Map<String, Object> body,

        TreatmentView treatment,
        List<Reference> references,
        List<String> topics,
        List<String> tags,
        @Nullable Cover cover,
        List<String> authors,
        Seo seo,
        @Schema(description = ArticleRequest.POLICY) CommentPolicy commentPolicy) {

    /** The facts of the treatment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Treatment")
    record TreatmentView(
            @Nullable String therapyName,
            List<String> otherNames,
            @Nullable String howItWorks,
            List<String> benefits,
            List<IndicationView> indications,
            List<Contraindication> contraindications,

            @Schema(description = ArticleRequest.NO_CONTRAINDICATIONS) @Nullable
            String noContraindications,

            @Nullable String safetyAdvice,
            Insurance insurance,
            @Nullable Referral referral) {}

    /** What it is used for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Indication")
    record IndicationView(
            String condition,
            List<String> icd10,
            @Nullable EvidenceGrade evidenceGrade,
            @Nullable String note,
            List<String> references) {}
}
