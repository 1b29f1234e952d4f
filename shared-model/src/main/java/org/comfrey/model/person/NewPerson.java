package org.comfrey.model.person;

import java.util.Set;
import lombok.Builder;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody who gets an account.
 *
 * @param email what the person will sign in with
 * @param name as it is printed
 * @param roles at least one
 * @param credentials degrees and profession, or null
 * @param bio a few sentences for readers, or null
 * @param password in clear; it is hashed before it is stored
 */
@Builder
public record NewPerson(
        EmailAddress email,
        String name,
        Set<Role> roles,
        @Nullable String credentials,
        @Nullable String bio,
        String password) {

    /** Without the password. */
    @Override
    public String toString() {
        return "NewPerson[" + email + ", " + roles + "]";
    }
}
