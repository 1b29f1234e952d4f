package org.comfrey.model.ratelimit;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A bucket of tokens, as Bucket4j writes it down.
 *
 * @param id what it is for; a keyed hash where that would tell of somebody
 * @param version grows by one with each change
 * @param state how full it is and since when
 * @param fullAt when it is full again, and so as good as none
 */
@Document("rate_limits")
record StoredBucket(@Id String id, long version, byte[] state, Instant fullAt) {}
