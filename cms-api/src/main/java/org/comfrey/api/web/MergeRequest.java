package org.comfrey.api.web;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.input.Problems;
import org.jspecify.annotations.Nullable;

/** @param into the id of what stays */
public record MergeRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "6650f0c2a1b2c3d4e5f60718") @Nullable
        String into) {

    /** @throws org.comfrey.model.input.InvalidInput when it is missing */
    public String target() {
        var problems = new Problems();
        problems.require(into != null, "/into", "Say which one stays.");
        problems.throwIfAny();
        return requireNonNull(into);
    }
}
