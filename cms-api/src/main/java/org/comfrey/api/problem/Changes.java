package org.comfrey.api.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.diff.BlockDifference;
import org.comfrey.model.diff.Differences;
import org.comfrey.model.diff.FieldDifference;

/**
 * What differs between two contents of an article.
 *
 * @param fields the facts and other fields that differ
 * @param blocks all blocks of the text in reading order; what was removed stands where it stood
 */
@Schema(name = "Changes")
public record Changes(List<FieldDifference> fields, List<BlockDifference> blocks) {

    /** The same, as the API tells it. */
    public static Changes of(Differences differences) {
        return new Changes(differences.fields(), differences.blocks());
    }
}
