package org.comfrey.model.article;

/** Whether an article is being worked on or was put away. What is put away cannot be changed until it is restored. */
public enum Shelf {
    ACTIVE,
    ARCHIVED,
    TRASHED,
    /** Is being deleted for good, with all that belongs to it. There is no way back. */
    PURGING
}
