package org.comfrey.model.media;

import org.comfrey.model.content.Cover;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a media item.
 *
 * @param alt what it shows, for those who do not see it; proposed where it is put into an article
 * @param caption printed below it
 * @param credit who made it
 * @param licence under which terms it may be used
 * @param focalPoint what of it stays when it is cut
 */
public record Description(
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String licence,
        FocalPoint focalPoint) {

    public static final int LONGEST_ALT = Cover.LONGEST_ALT;
    public static final int LONGEST_CAPTION = 500;
    public static final int LONGEST_CREDIT = 200;
    public static final int LONGEST_LICENCE = 200;

    public Description {
        var problems = new Problems();
        check(alt, LONGEST_ALT, "/alt", problems);
        check(caption, LONGEST_CAPTION, "/caption", problems);
        check(credit, LONGEST_CREDIT, "/credit", problems);
        check(licence, LONGEST_LICENCE, "/licence", problems);
        problems.throwIfAny();
    }

    private static void check(@Nullable String text, int longest, String pointer, Problems problems) {
        problems.require(
                text == null || (Text.isVisible(text) && text.length() <= longest && Text.isPrintable(text)),
                pointer,
                "This has 1 to " + longest + " characters, on one line.");
    }
}
