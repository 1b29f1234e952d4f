package org.comfrey.model.media;

/**
 * An article that shows a media item.
 *
 * @param article the article's id
 * @param slug its name in addresses
 * @param title its title
 * @param draft whether its working copy shows it
 * @param live whether readers see it there
 * @param scheduled whether readers will see it there, once what is scheduled goes live
 */
public record MediaUse(String article, String slug, String title, boolean draft, boolean live, boolean scheduled) {}
