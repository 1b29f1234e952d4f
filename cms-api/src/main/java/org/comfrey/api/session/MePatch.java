package org.comfrey.api.session;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * What people can change of themselves. Credentials are an administrator's to vouch for.
 *
 * @param name as it is printed
 * @param bio a few sentences for readers; null for none
 */
record MePatch(
        @Schema(maxLength = Person.LONGEST_NAME, example = "Linnea Berg") @Nullable
        String name,

        @Schema(maxLength = Person.LONGEST_BIO, example = "Works with people who live with pain.") @Nullable
        String bio) {}
