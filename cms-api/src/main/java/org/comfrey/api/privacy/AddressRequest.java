package org.comfrey.api.privacy;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Whom it is about. In a body: what stands in an address of the API gets into logs.
 *
 * @param email the address that the person has left
 */
record AddressRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "reader@example.org") @Nullable
        String email) {

    /** @throws InvalidInput when it is none */
    EmailAddress address() {
        var problems = new Problems();
        var address = problems.parse("/email", () -> new EmailAddress(requireNonNullElse(email, "")));
        problems.throwIfAny();
        return requireNonNull(address);
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "AddressRequest[...]";
    }
}
