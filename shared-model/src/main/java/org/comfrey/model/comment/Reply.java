package org.comfrey.model.comment;

import java.net.URI;
import java.net.URISyntaxException;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.comfrey.model.settings.DiscussionRules;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed, checked.
 *
 * @param name the name that will be printed
 * @param email the address, which never will; null where none is asked for and none was given
 * @param website an http or https address, or null
 * @param text the reply
 * @param parent the id of the reply that it answers, or null
 */
record Reply(
        String name,
        @Nullable EmailAddress email,
        @Nullable String website,
        String text,
        @Nullable String parent) {

    /**
     * Checks what was typed.
     *
     * @param rules what this site asks for
     * @throws org.comfrey.model.input.InvalidInput with everything that is wrong, each under the form field's name
     */
    static Reply parse(ReplyForm form, DiscussionRules rules) {
        var problems = new Problems();
        var nameless = !rules.nameRequired() && stripped(form.name()).isEmpty();
        var name = nameless ? Comment.ANONYMOUS : name(form.name(), "/name", problems);
        var email = email(form.email(), rules.emailRequired(), problems);
        var website = website(form.website(), "/website", problems);
        var text = text(form.body(), "/body", problems);
        var parent = stripped(form.parent());
        problems.throwIfAny();
        return new Reply(name, email, website, text, parent.isEmpty() ? null : parent);
    }

    private static @Nullable EmailAddress email(@Nullable String typed, boolean required, Problems problems) {
        var address = stripped(typed);
        problems.require(
                !required || !address.isEmpty(), "/email", "Enter your e-mail address. It will not be published.");
        return address.isEmpty() ? null : problems.parse("/email", () -> new EmailAddress(address));
    }

    /** The name of a reply's writer; what is wrong with it is added to the problems. */
    static String name(@Nullable String typed, String pointer, Problems problems) {
        var name = stripped(typed);
        problems.require(Text.isVisible(name), pointer, "Enter your name.");
        problems.require(
                name.length() <= Comment.LONGEST_NAME,
                pointer,
                "Your name can have at most " + Comment.LONGEST_NAME + " characters; it has " + name.length() + ".");
        problems.require(
                Text.isPrintable(name),
                pointer,
                "Your name has characters that cannot be shown on one line. Type it again.");
        return name;
    }

    /** The site of a reply's writer, or null; what is wrong with it is added to the problems. */
    static @Nullable String website(@Nullable String typed, String pointer, Problems problems) {
        var site = stripped(typed);
        return site.isEmpty() ? null : problems.parse(pointer, () -> website(site));
    }

    /** The text of a reply with line ends of one kind; what is wrong with it is added to the problems. */
    static String text(@Nullable String typed, String pointer, Problems problems) {
        var text = stripped(typed).replace("\r\n", "\n").replace('\r', '\n');
        problems.require(Text.isVisible(text), pointer, "Write your reply.");
        problems.require(
                text.length() <= Comment.LONGEST_TEXT,
                pointer,
                "Your reply can have at most " + Comment.LONGEST_TEXT + " characters; it has " + text.length() + ".");
        problems.require(
                Text.isPrintableLines(text),
                pointer,
                "Your reply has characters that cannot be shown. Type it again, or paste it as plain text.");
        return text;
    }

    private static String website(String typed) {
        try {
            var uri = new URI(typed);
            var scheme = uri.getScheme();
            if (typed.length() <= Comment.LONGEST_WEBSITE
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException notAnAddress) {
            // Answered below, like any other text that is not a web address.
        }
        throw new IllegalArgumentException(
                "Enter a web address that begins with https:// or http://, or leave the field empty.");
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
