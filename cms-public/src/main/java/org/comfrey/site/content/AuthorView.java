package org.comfrey.site.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who writes or reviews, in the content API. */
@Schema(name = "Author")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuthorView(
        String id,
        String slug,
        String name,
        @Nullable String credentials,
        @Nullable String bio) {}
