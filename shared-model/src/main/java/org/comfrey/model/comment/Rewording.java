package org.comfrey.model.comment;

import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a reply shall say from now on, checked.
 *
 * @param name the name that is printed
 * @param website an http or https address, or null
 * @param text the reply
 */
record Rewording(String name, @Nullable String website, String text) {

    /** @throws InvalidInput with everything that is wrong */
    static Rewording parse(@Nullable String name, @Nullable String website, @Nullable String text) {
        var problems = new Problems();
        var checkedName = Reply.name(name, "/name", problems);
        var checkedSite = Reply.website(website, "/website", problems);
        var checkedText = Reply.text(text, "/text", problems);
        problems.throwIfAny();
        return new Rewording(checkedName, checkedSite, checkedText);
    }

    boolean changesNothingIn(Comment comment) {
        return equals(new Rewording(comment.name(), comment.website(), comment.text()));
    }
}
