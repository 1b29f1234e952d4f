package org.comfrey.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How this site is run.
 *
 * @param version the number in its entity tag
 * @param name the site's name
 * @param tagline what it is, in a sentence
 * @param timeZone the zone in which the site shows times, as an IANA name
 * @param signOffRequired whether nothing goes live without a medical sign-off
 * @param reviewIntervalMonths after how many months an article is looked at again, where the reviewer says nothing else
 * @param commentsOpen whether readers may leave replies at all
 * @param editorial how the desk works
 */
@Schema(name = "Settings")
record SettingsView(
        long version,
        String name,
        String tagline,
        String timeZone,
        boolean signOffRequired,
        int reviewIntervalMonths,
        boolean commentsOpen,
        EditorialView editorial) {}
