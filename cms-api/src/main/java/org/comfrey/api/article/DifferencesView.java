package org.comfrey.api.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.comfrey.model.article.RevisionSummary;
import org.comfrey.model.diff.BlockDifference;
import org.comfrey.model.diff.FieldDifference;

/**
 * What differs between two revisions. Pointers lead into the content of the revision that they are about.
 *
 * @param from the earlier one, or the one that was named as such
 * @param to the later one
 * @param fields the facts and other fields that differ
 * @param blocks all blocks of the text in reading order; what was removed stands where it stood
 */
@Schema(name = "Differences")
record DifferencesView(
        RevisionSummary from, RevisionSummary to, List<FieldDifference> fields, List<BlockDifference> blocks) {}
