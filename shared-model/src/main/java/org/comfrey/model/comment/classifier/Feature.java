package org.comfrey.model.comment.classifier;

/**
 * Something that a reply has.
 *
 * @param index its place among a model's weights
 * @param value how much of the reply it is
 * @param from the first of the tokens that it is made of, or -1 where it is made of the whole
 * @param to the last of these tokens
 */
record Feature(int index, float value, int from, int to) {}
