package org.comfrey.model.person;

import org.jspecify.annotations.Nullable;

/**
 * What readers are told of a person.
 *
 * @param id the person's id
 * @param slug the name in addresses
 * @param name as it is printed
 * @param credentials degrees and profession, or null
 */
public record Byline(
        String id, String slug, String name, @Nullable String credentials) {}
