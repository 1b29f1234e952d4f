package org.comfrey.model.article;

/**
 * An act on an article was stored. Told in this process, right after; a crash may swallow it, and what follows from it
 * must not be lost by that.
 *
 * @param article as it is now
 */
public record ArticleSaved(Article article) {}
