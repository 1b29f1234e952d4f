package org.comfrey.api.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.address.Href;
import org.comfrey.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a webhook.
 *
 * @param name what it is for
 * @param url where it is told
 * @param events what it is told of, all of them
 * @param enabled whether it is told anything now; what waits is kept meanwhile
 */
record WebhookPatch(
        @Schema(minLength = 1, maxLength = Webhook.LONGEST_NAME, example = "Search of the clinic's portal") @Nullable
        String name,

        @Schema(maxLength = Href.LONGEST, example = "https://portal.example.org/hooks/comfrey") @Nullable
        String url,

        @Schema(example = "[\"article.published\"]") @Nullable
        List<String> events,

        @Schema(example = "false") @Nullable Boolean enabled) {}
