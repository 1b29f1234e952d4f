package org.comfrey.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.comfrey.model.article.PublicationStatus;
import org.comfrey.model.article.Shelf;
import org.comfrey.model.article.TranslationSource;
import org.comfrey.model.article.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * An article among its translations.
 *
 * @param id the article's id
 * @param version the number in its entity tag
 * @param locale its language
 * @param title its title
 * @param slug its name in addresses
 * @param workflow where it stands between author and reviewer
 * @param publication where it stands with its readers
 * @param shelf whether it is worked on or in the archive
 * @param translatedFrom what it was translated from, or null
 * @param sourceChanged whether readers see a later revision of its original than that
 * @param updatedAt when its last act was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Translation")
record TranslationView(
        String id,
        long version,
        @Schema(example = "de") String locale,
        String title,
        String slug,
        Workflow workflow,
        PublicationStatus publication,
        Shelf shelf,
        @Nullable TranslationSource translatedFrom,
        boolean sourceChanged,
        Instant updatedAt) {}
