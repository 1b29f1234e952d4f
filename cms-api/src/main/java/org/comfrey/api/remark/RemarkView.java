package org.comfrey.api.remark;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.comfrey.model.remark.Anchor;
import org.comfrey.model.remark.Answer;
import org.comfrey.model.remark.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * A review comment.
 *
 * @param id opaque
 * @param version the number in its entity tag
 * @param article the id of the article
 * @param anchor what it is about, in the revision that was read
 * @param pointerNow where that stands in the current revision; left out when it is gone
 * @param by the id of whoever made it
 * @param name that person's name at that time
 * @param at when
 * @param text the comment
 * @param answers what was said to it, the oldest first
 * @param open whether it still has to be dealt with
 * @param resolution by whom and when it was dealt with; left out while it is open
 */
@Schema(name = "ReviewComment")
record RemarkView(
        String id,
        long version,
        String article,
        Anchor anchor,
        @Nullable String pointerNow,
        String by,
        String name,
        Instant at,
        String text,
        List<Answer> answers,
        boolean open,
        @Nullable Resolution resolution) {}
