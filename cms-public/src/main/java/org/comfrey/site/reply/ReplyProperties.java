package org.comfrey.site.reply;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The form below articles.
 *
 * @param formMinAge A reply that comes sooner after its page was made than that is held, with the reason: nobody types so fast. Default: 3 seconds.
 * @param formMaxAge A form that is older is given back with what was typed, to be sent again. Pages stay open in tabs, and in caches, so it is long. Default: 14 days.
 * @param mostPerWriter So many replies are taken from one e-mail address within the window; 0 for any number. Default: 10.
 * @param mostPerNetwork So many replies are taken from one network (the first 24 bits of an IPv4 address, 48 of an IPv6 one) within the window; 0 for any number. Private networks are not counted. Default: 40.
 * @param limitWindow The time in which these limits are counted. Default: 10 minutes.
 */
@ConfigurationProperties("comfrey.replies")
public record ReplyProperties(
        @DefaultValue("3s") Duration formMinAge,
        @DefaultValue("14d") Duration formMaxAge,
        @DefaultValue("10") int mostPerWriter,
        @DefaultValue("40") int mostPerNetwork,
        @DefaultValue("10m") Duration limitWindow) {

    public ReplyProperties {
        if (formMinAge.isNegative() || formMaxAge.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException(
                    "comfrey.replies.form-min-age is not negative, and comfrey.replies.form-max-age is an hour at least.");
        }
        if (mostPerWriter < 0 || mostPerNetwork < 0 || limitWindow.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "comfrey.replies.most-per-writer and comfrey.replies.most-per-network are not negative, and"
                            + " comfrey.replies.limit-window is a second at least.");
        }
    }
}
