package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import org.comfrey.model.article.ChangeRequest;
import org.jspecify.annotations.Nullable;

/** @param note what has to change */
record ChangesRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = ChangeRequest.LONGEST_NOTE)
        @Nullable
        String note) {}
