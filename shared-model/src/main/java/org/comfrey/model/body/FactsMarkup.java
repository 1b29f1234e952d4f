package org.comfrey.model.body;

import java.util.List;
import java.util.Optional;
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
        out.raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"What it is used for\"><table>")
                .own("caption", "What it is used for")
                .raw("<thead><tr>");
        List.of("Condition", "ICD-10", "Certainty that it helps").forEach(this::columnHead);
        out.raw("</tr></thead><tbody>");
        context.treatment().indications().forEach(this::indication);
        out.raw("</tbody></table></div>");
    }

    void contraindications() {
        if (context.treatment().contraindications().isEmpty()) {
            Optional.ofNullable(context.treatment().noContraindications()).ifPresent(words -> out.element("p", words));
            return;
        }
        out.raw("<ul class=\"contraindications\">");
        context.treatment().contraindications().forEach(this::contraindication);
        out.raw("</ul>");
    }

    void insuranceQuestions() {
        var insurance = context.treatment().insurance();
        if (insurance.questions().isEmpty() && insurance.codes().isEmpty()) {
            return;
        }
        out.raw("<div class=\"insurance\">");
        list("Questions for your insurer", insurance.questions());
        list("Have these codes ready", insurance.codes());
        out.raw("</div>");
    }

    /** The numbers of the sources, each a link to its source. A key of no source gives nothing. */
    void citations(List<String> references) {
        for (var key : references) {
            context.numberOf(key)
                    .ifPresent(number -> out.raw("<sup class=\"citation\"><a")
                            .attribute("href", "#ref-" + key)
                            .raw("><span class=\"visually-hidden\"")
                            .withOwnWords()
                            .raw(">Reference </span>" + number + "</a></sup>"));
        }
    }

    private void columnHead(String words) {
        out.raw("<th scope=\"col\"").withOwnWords().raw(">").text(words).raw("</th>");
    }

    private void indication(Indication indication) {
        out.raw("<tr><th scope=\"row\">").text(indication.condition());
        citations(indication.references());
        out.raw("</th><td>")
                .text(String.join(
                        ", ",
                        indication.icd10().stream().map(code -> code.value()).toList()))
                .raw("</td><td>")
                .own(
                        indication.evidenceGrade() == null
                                ? "not graded"
                                : indication.evidenceGrade().words());
        if (indication.note() != null) {
            out.element("p", indication.note());
        }
        out.raw("</td></tr>");
    }

    private void contraindication(Contraindication against) {
        out.raw("<li><span class=\"severity\"")
                .withOwnWords()
                .raw(">" + words(against.severity()) + "</span> <strong>")
                .text(against.condition())
                .raw("</strong>");
        if (against.reason() != null) {
            out.raw(": ").text(against.reason());
        }
        out.raw("</li>");
    }

    private void list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.own("h3", heading).raw("<ul>");
            lines.forEach(line -> out.element("li", line));
            out.raw("</ul>");
        }
    }

    /** How strict, in the words that stand before the condition in every form of the text. */
    static String words(Contraindication.Severity severity) {
        return switch (severity) {
            case ABSOLUTE -> "Never with";
            case RELATIVE -> "Ask a doctor first with";
        };
    }
}
