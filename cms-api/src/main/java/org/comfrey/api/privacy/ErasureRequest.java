package org.comfrey.api.privacy;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is to be erased.
 *
 * @param email the address that the person has left
 * @param texts whether what the person wrote stays, without the name
 */
record ErasureRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "reader@example.org") @Nullable
        String email,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description =
                        "KEEP: the texts of replies stay, by \"Anonymous\". REMOVE: they go too, and a sentence stands"
                                + " in their place, so that answers still answer something.")
        @Nullable
        Texts texts) {

    /** What becomes of the texts. */
    enum Texts {
        KEEP,
        REMOVE
    }

    /** @throws InvalidInput with everything that is wrong */
    EmailAddress address() {
        var problems = new Problems();
        problems.require(texts != null, "/texts", "Say whether the texts of the replies stay.");
        var address = problems.parse("/email", () -> new EmailAddress(requireNonNullElse(email, "")));
        problems.throwIfAny();
        return requireNonNull(address);
    }

    boolean removesTexts() {
        return texts == Texts.REMOVE;
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "ErasureRequest[" + texts + "]";
    }
}
