package org.comfrey.site.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.topic.Topic;
import org.jspecify.annotations.Nullable;

/** A topic in the content API. */
@Schema(name = "Topic")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TopicView(
        String id,
        String slug,
        String name,
        Topic.Kind kind,
        @Nullable String parent,
        String description,
        List<String> synonyms,
        List<String> icd10) {}
