package org.comfrey.model.body;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.Indication;

/** Renders the facts of a treatment where a block of the text shows them, and the numbers of sources. */
@RequiredArgsConstructor
final class FactsMarkup {

    private final Markup out;
    private final RenderContext context;

    void indications() {
        if (context.treatment().indications().isEmpty()) {
            return;
        }
        out.raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"What it is used for\"><table>"
                + "<caption>What it is used for</caption><thead><tr><th scope=\"col\">Condition</th>"
                + "<th scope=\"col\">ICD-10</th><th scope=\"col\">Certainty that it helps</th></tr></thead><tbody>");
        context.treatment().indications().forEach(this::indication);
        out.raw("</tbody></table></div>");
    }

    void contraindications() {
        if (context.treatment().contraindications().isEmpty()) {
            return;
        }
        out.raw("<ul class=\"contraindications\">");
        context.treatment().contraindications().forEach(this::contraindication);
        out.raw("</ul>");
    }

    void insuranceQuestions() {
        var insurance = context.treatment().insurance();
        if (!insurance.questions().isEmpty()) {
            out.raw("<div class=\"insurance\"><h3>Questions for your insurer</h3><ul>");
            insurance.questions().forEach(question -> out.element("li", question));
            out.raw("</ul>");
            if (!insurance.codes().isEmpty()) {
                out.raw("<h3>Have these codes ready</h3><ul>");
                insurance.codes().forEach(code -> out.element("li", code));
                out.raw("</ul>");
            }
            out.raw("</div>");
        }
    }

    /** The numbers of the sources, each a link to its source. A key of no source gives nothing. */
    void citations(List<String> references) {
        for (var key : references) {
            context.numberOf(key)
                    .ifPresent(number -> out.raw("<sup class=\"citation\"><a")
                            .attribute("href", "#ref-" + key)
                            .raw("><span class=\"visually-hidden\">Reference </span>" + number + "</a></sup>"));
        }
    }

    private void indication(Indication indication) {
        out.raw("<tr><th scope=\"row\">").text(indication.condition());
        citations(indication.references());
        if (indication.note() != null) {
            out.raw("<p>").text(indication.note()).raw("</p>");
        }
        out.raw("</th><td>")
                .text(String.join(
                        ", ",
                        indication.icd10().stream().map(code -> code.value()).toList()))
                .raw("</td><td>")
                .text(
                        indication.evidenceGrade() == null
                                ? "not graded"
                                : indication.evidenceGrade().words())
                .raw("</td></tr>");
    }

    private void contraindication(Contraindication against) {
        var severity = switch (against.severity()) {
            case ABSOLUTE -> "Never with";
            case RELATIVE -> "Only after advice with";
        };
        out.raw("<li><span class=\"severity\">" + severity + "</span> <strong>")
                .text(against.condition())
                .raw("</strong>");
        if (against.reason() != null) {
            out.raw(": ").text(against.reason());
        }
        out.raw("</li>");
    }
}
