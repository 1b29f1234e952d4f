package org.comfrey.api.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.comfrey.model.diff.Conflict;

/**
 * How a change that came too late and what was saved in the meantime go together.
 *
 * @param version the version that it was made for: send the patch with this one in {@code If-Match}
 * @param clean whether everything goes together; if not, a person has to choose at each conflict
 * @param patch a merge patch (RFC 7396) that makes the content out of what is stored
 * @param content both changes; at a conflict, what is stored
 * @param conflicts where the two do not go together
 * @param theirs what was saved in the meantime, against what the change was made on
 * @param mine what the patch adds to what is stored
 */
@Schema(name = "MergeProposal")
public record MergeProposal(
        @Schema(example = "8") long version,
        @Schema(example = "true") boolean clean,

        @Schema(types = "object", example = "{\"summary\":\"What it is and whom it helps.\"}")
        Object patch,

        @Schema(types = "object", description = "As the content of an article.")
        Map<String, Object> content,

        List<Conflict> conflicts,
        Changes theirs,
        Changes mine) {}
