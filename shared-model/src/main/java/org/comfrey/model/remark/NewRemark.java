package org.comfrey.model.remark;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has to remark.
 *
 * @param block the id of the block that it is about, or null
 * @param pointer the place that it is about, or null; neither a block nor a place means the article as a whole
 * @param text the remark
 */
public record NewRemark(@Nullable String block, @Nullable String pointer, String text) {}
