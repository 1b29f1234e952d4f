package org.comfrey.model.body;

import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Href;
import org.comfrey.model.language.OwnWords;
import org.jspecify.annotations.Nullable;

/** Writes HTML with everything that people typed escaped, which is why nothing else in this package writes any. */
@RequiredArgsConstructor
final class Markup {

    private final OwnWords ownWords;
    private final StringBuilder out = new StringBuilder();

    /** What the code itself says, as it is. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** What people typed, between tags. */
    Markup text(String text) {
        escape(text);
        return this;
    }

    /** What people typed, as the value of an attribute. */
    Markup attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    /** An attribute that is left out when there is nothing to say. */
    Markup optional(String name, @Nullable String value) {
        return value == null ? this : attribute(name, value);
    }

    /** An element with text in it. */
    Markup element(String tag, String text) {
        return raw("<" + tag + ">").text(text).raw("</" + tag + ">");
    }

    /** Says of the element that is being opened that our own words are in it, where their language is not the text's. */
    Markup withOwnWords() {
        return optional("lang", ownWords.lang()).optional("dir", ownWords.dir());
    }

    /** An element with our own words in it. */
    Markup own(String tag, String words) {
        return raw("<" + tag).withOwnWords().raw(">").text(words).raw("</" + tag + ">");
    }

    /** Our own words amid a text. */
    Markup own(String words) {
        return ownWords.lang() == null ? text(words) : own("span", words);
    }

    /** Opens a link. A page of another site gets no hand on the window that it was opened from. */
    Markup link(String href, @Nullable String title) {
        return raw("<a")
                .attribute("href", href)
                .optional("title", title)
                .optional("rel", Href.isWeb(href) ? "noopener" : null)
                .raw(">");
    }

    Html done() {
        return new Html(out.toString());
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(letter);
            }
        }
    }
}
