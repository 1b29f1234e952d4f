package org.comfrey.model.article;

/** In which order articles are listed. */
public enum ArticleOrder {
    /** The last changed first. */
    UPDATED,
    /** By title, as readers of the site's language expect. */
    TITLE
}
