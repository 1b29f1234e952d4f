package org.comfrey.model.link;

import org.comfrey.model.address.Slug;
import org.comfrey.model.redirect.Destination;

/**
 * A link in a live article that leads readers to a path of this site where nothing is.
 *
 * @param article the article's id
 * @param title the article's title, as readers see it
 * @param slug the article's name in addresses
 * @param href where the link leads, as it stands in the article
 * @param destination what is there instead of a page
 */
public record BrokenLink(String article, String title, Slug slug, String href, Destination destination) {}
