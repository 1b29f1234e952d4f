package org.comfrey.api.webhook;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How other systems are told.
 *
 * @param allowPrivateTargets Whether webhooks may lead to private addresses, and by http. Default: false. Set it only where
 *     every administrator may reach whatever this server can reach.
 * @param timeout How long a receiver may take to answer, from 1 s to 60 s. Default: 20 s.
 */
@Validated
@ConfigurationProperties("comfrey.webhooks")
record WebhookProperties(
        @DefaultValue("false") boolean allowPrivateTargets,

        @DefaultValue("20s") @DurationMin(seconds = 1) @DurationMax(seconds = 60)
        Duration timeout) {}
