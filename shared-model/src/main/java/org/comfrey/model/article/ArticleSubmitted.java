package org.comfrey.model.article;

/**
 * An article was submitted for review. Told in this process, right after; a crash may swallow it.
 *
 * @param article as it is now
 * @param by the id of the actor who submitted it
 */
public record ArticleSubmitted(Article article, String by) {}
