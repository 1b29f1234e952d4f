package org.comfrey.model.article;

/**
 * What a translation was made from.
 *
 * @param article the id of the original
 * @param revision the id of the original's revision that was translated
 * @param number the number of that revision
 */
public record TranslationSource(String article, String revision, int number) {}
