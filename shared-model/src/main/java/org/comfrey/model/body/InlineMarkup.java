package org.comfrey.model.body;

import java.util.List;
import lombok.RequiredArgsConstructor;

/** Renders what a line of text is made of. */
@RequiredArgsConstructor
final class InlineMarkup {

    private final Markup out;
    private final FactsMarkup facts;

    void line(List<Inline> inlines) {
        inlines(inlines, 0);
    }

    private void inlines(List<Inline> inlines, int depth) {
        for (var run : InlineRun.of(inlines, depth)) {
            switch (run.mark()) {
                case null -> run.inlines().forEach(this::unmarked);
                case Mark.Style style -> {
                    out.raw("<" + tag(style) + ">");
                    inlines(run.inlines(), depth + 1);
                    out.raw("</" + tag(style) + ">");
                }
                case Mark.Link(var href, var title) -> {
                    out.link(href, title);
                    inlines(run.inlines(), depth + 1);
                    out.raw("</a>");
                }
                case Mark.Citation(var reference) -> {
                    inlines(run.inlines(), depth + 1);
                    facts.citations(List.of(reference));
                }
            }
        }
    }

    private void unmarked(Inline inline) {
        switch (inline) {
            case Inline.HardBreak(var marks) -> out.raw("<br>");
            case Inline.Text(var text, var marks) -> out.text(text);
        }
    }

    private static String tag(Mark.Style style) {
        return switch (style) {
            case BOLD -> "strong";
            case ITALIC -> "em";
            case STRIKE -> "s";
            case CODE -> "code";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
        };
    }
}
