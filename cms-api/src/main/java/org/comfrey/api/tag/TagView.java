package org.comfrey.api.tag;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A tag.
 *
 * @param name as it is printed
 * @param formerly what else it stands for, since it was renamed or others were merged into it, in small letters
 */
@Schema(name = "Tag")
record TagView(String id, long version, String name, List<String> formerly, Instant createdAt, Instant updatedAt) {}
