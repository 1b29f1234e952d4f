package org.comfrey.model.article;

/** Where the working copy stands between its author and its reviewer. */
public enum Workflow {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    CHANGES_REQUESTED
}
