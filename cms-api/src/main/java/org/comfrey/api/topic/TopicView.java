package org.comfrey.api.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.comfrey.model.topic.Topic;
import org.jspecify.annotations.Nullable;

/** What articles are about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Topic")
record TopicView(
        String id,
        long version,
        String slug,
        String name,
        Topic.Kind kind,
        @Nullable String parent,
        String description,
        List<String> synonyms,
        List<String> icd10,
        Instant createdAt,
        Instant updatedAt) {}
