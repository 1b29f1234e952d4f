package org.comfrey.model.comment.screening;

import lombok.Builder;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.settings.DiscussionRules;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sends, with what is known round it.
 *
 * @param name the name that will be printed
 * @param email the address, or null where none is asked for and none was given
 * @param writer the keyed hash of the address, or null
 * @param website a site, or null
 * @param text the reply
 * @param repeated whether a reply that is stored says the same
 * @param sending how it came
 * @param rules how readers talk on this site
 */
@Builder
public record Submission(
        String name,
        @Nullable EmailAddress email,
        @Nullable String writer,
        @Nullable String website,
        String text,
        boolean repeated,
        Sending sending,
        DiscussionRules rules) {

    /** Without anything that was typed. */
    @Override
    public String toString() {
        return "Submission[...]";
    }
}
