package org.comfrey.model.comment;

import org.jspecify.annotations.Nullable;

/**
 * What a reader typed, unchecked.
 *
 * @param name the name that will be printed
 * @param email the address, which never will
 * @param website a site, or null or empty
 * @param body the reply
 * @param parent the id of the reply that it answers, or null or empty
 */
public record ReplyForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String website,
        @Nullable String body,
        @Nullable String parent) {

    /** Without anything that was typed. */
    @Override
    public String toString() {
        return "ReplyForm[...]";
    }
}
