package org.comfrey.model.article;

/**
 * An article among its translations.
 *
 * @param article the article
 * @param sourceChanged whether readers see a later revision of its original than the one that it was translated from
 */
public record Translation(Article article, boolean sourceChanged) {}
