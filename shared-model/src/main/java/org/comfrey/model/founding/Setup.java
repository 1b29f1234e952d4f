package org.comfrey.model.founding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far the first run of this site came. Once a site was founded, setting it up is never offered again, however empty
 * the store may look.
 *
 * @param id always {@value #ID}
 * @param linkHash the keyed hash of the one-time setup link's secret, or null when none is open
 * @param linkExpiresAt until when that link works, or null
 * @param foundedAt when the first administrator was made, or null
 * @param demoUnfinished true while the demo site is being made, else null
 */
@Document("settings")
record Setup(
        @Id String id,
        @Nullable String linkHash,
        @Nullable Instant linkExpiresAt,
        @Nullable Instant foundedAt,
        @Nullable Boolean demoUnfinished) {

    static final String ID = "setup";
}
