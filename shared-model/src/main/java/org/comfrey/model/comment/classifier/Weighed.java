package org.comfrey.model.comment.classifier;

/**
 * A feature and what it says.
 *
 * @param feature what a reply has
 * @param contribution what it adds to the logarithm of the odds that the reply is spam
 */
record Weighed(Feature feature, double contribution) {}
