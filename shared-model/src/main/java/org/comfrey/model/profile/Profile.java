package org.comfrey.model.profile;

import java.time.Instant;
import org.comfrey.model.address.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What readers can read about a person. A copy, for public nodes do not see the accounts; and only of people whom a
 * published article named as an author or reviewer.
 *
 * @param id the person's id
 * @param version the person's version that it was copied from; an older one never replaces a newer one
 * @param slug the name in addresses
 * @param name as it is printed
 * @param credentials degrees and profession, or null
 * @param bio a few sentences, or null
 * @param updatedAt when it was last changed
 */
@Document("profiles")
public record Profile(
        @Id String id,
        long version,
        Slug slug,
        String name,
        @Nullable String credentials,
        @Nullable String bio,
        Instant updatedAt) {}
