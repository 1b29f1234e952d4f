package org.comfrey.api.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.Slug;
import org.comfrey.model.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a person.
 *
 * @param slug the name in the address of their page, which the one before leads to
 * @param name as it is printed
 * @param roles all roles from now on
 * @param credentials degrees and profession; null for none
 * @param bio a few sentences for readers; null for none
 * @param active whether the person can sign in
 */
record PersonPatch(
        @Schema(maxLength = Slug.LONGEST) @Nullable String slug,
        @Schema(maxLength = Person.LONGEST_NAME) @Nullable String name,
        @Nullable Set<Role> roles,

        @Schema(maxLength = Person.LONGEST_CREDENTIALS) @Nullable
        String credentials,

        @Schema(maxLength = Person.LONGEST_BIO) @Nullable String bio,
        @Nullable Boolean active) {}
