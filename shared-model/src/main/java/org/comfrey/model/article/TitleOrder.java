package org.comfrey.model.article;

/**
 * Where a title stands among others.
 *
 * @param locale the language by whose rules the key was made
 * @param key compares as readers of that language expect
 */
public record TitleOrder(String locale, String key) {}
