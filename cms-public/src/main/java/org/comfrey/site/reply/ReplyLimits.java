package org.comfrey.site.reply;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.address.Networks;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.ratelimit.RateLimits;
import org.comfrey.model.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bounds how fast replies come from one writer and from one network, on all nodes together. Neither an address nor a network
 * is stored: what is counted by is a keyed hash.
 */
@Component
@RequiredArgsConstructor
public class ReplyLimits {

    private static final String PURPOSE = "reply-limit";

    private final RateLimits limits;
    private final ReplyProperties properties;
    private final Secrets secrets;

    /**
     * Notes that a reply is to be left.
     *
     * @param form what was typed, unchecked
     * @param address the client's address
     * @throws TooManyReplies when there were too many
     */
    public void require(ReplyForm form, String address) {
        require("writer", writer(form), properties.mostPerWriter());
        // Behind a proxy that is not set up as one, everybody has its address.
        require("network", Networks.isPrivate(address) ? null : Networks.of(address), properties.mostPerNetwork());
    }

    private void require(String kind, @Nullable String who, int most) {
        if (who != null && most > 0) {
            limits.exceeded(secrets.mac(PURPOSE, kind + ":" + who), most, properties.limitWindow())
                    .ifPresent(wait -> {
                        throw new TooManyReplies(wait);
                    });
        }
    }

    private static @Nullable String writer(ReplyForm form) {
        try {
            return Optional.ofNullable(form.email())
                    .map(EmailAddress::new)
                    .map(EmailAddress::value)
                    .orElse(null);
        } catch (IllegalArgumentException notAnAddress) {
            // It is refused for that.
            return null;
        }
    }
}
