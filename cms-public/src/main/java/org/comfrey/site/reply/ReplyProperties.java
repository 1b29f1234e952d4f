package org.comfrey.site.reply;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The form below articles.
 *
 * @param formMinAge A reply that comes sooner after its page was made than that is held, with the reason: nobody types so fast. Default: 3 seconds.
 * @param formMaxAge A form that is older is given back with what was typed, to be sent again. Pages stay open in tabs, and in caches, so it is long. Default: 14 days.
 */
@ConfigurationProperties("comfrey.replies")
public record ReplyProperties(
        @DefaultValue("3s") Duration formMinAge,
        @DefaultValue("14d") Duration formMaxAge) {

    public ReplyProperties {
        if (formMinAge.isNegative() || formMaxAge.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException(
                    "comfrey.replies.form-min-age is not negative, and comfrey.replies.form-max-age is an hour at least.");
        }
    }
}
