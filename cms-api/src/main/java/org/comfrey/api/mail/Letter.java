package org.comfrey.api.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in words, for the templates. Public because they stand in a package of their own.
 *
 * @param lang its language, as a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param site the site's name
 * @param subject on one line
 * @param paragraphs its text
 * @param items a list below the text; may be empty
 * @param button the one thing to do, or null
 * @param byHand what stands above the button's address, which can be copied
 * @param signature who sent it
 */
public record Letter(
        String lang,
        String direction,
        String site,
        String subject,
        List<String> paragraphs,
        List<Link> items,
        @Nullable Link button,
        String byHand,
        String signature) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        items = List.copyOf(items);
    }

    /**
     * Words that may lead somewhere.
     *
     * @param text on one line
     * @param href an absolute address, or null
     */
    public record Link(String text, @Nullable String href) {}
}
