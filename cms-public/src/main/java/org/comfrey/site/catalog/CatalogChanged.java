package org.comfrey.site.catalog;

/** The catalog answers otherwise from now on. */
public record CatalogChanged() {}
