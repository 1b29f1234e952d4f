package org.comfrey.api.topic;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.address.Slug;
import org.comfrey.model.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a topic shall say.
 *
 * @param slug its name in addresses; left out, it is made of the name
 * @param name as it is printed
 * @param kind what kind of thing it is
 * @param parent the id of the wider topic
 * @param description a sentence or two for readers
 * @param synonyms other words for it; searches for them find its articles
 * @param icd10 the codes that stand for it, checked for their form
 */
record TopicRequest(
        @Schema(maxLength = Slug.LONGEST) @Nullable String slug,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Topic.LONGEST_NAME, example = "Back pain")
        @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Topic.@Nullable Kind kind,

        @Nullable String parent,

        @Schema(maxLength = Topic.LONGEST_DESCRIPTION) @Nullable
        String description,

        @Schema(example = "[\"Lumbago\"]") @Nullable List<String> synonyms,

        @Schema(example = "[\"M54.5\"]") @Nullable List<String> icd10) {}
