package org.comfrey.api.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * How this site is run.
 *
 * @param version the number in its entity tag
 * @param name the site's name
 * @param tagline what it is, in a sentence
 * @param timeZone the zone in which the site shows times, as an IANA name
 * @param signOffRequired whether nothing goes live without a medical sign-off
 * @param reviewIntervalMonths after how many months an article is looked at again, where the reviewer says nothing else
 * @param commentsOpen whether readers may leave replies, where an article does not say otherwise
 * @param locale the language that the site is in; also the one by whose rules it sorts names and titles
 * @param furtherLocales the other languages that it offers articles in
 * @param editorial how the desk works
 * @param discussion how readers talk below articles
 * @param privacy how long is kept what concerns readers
 * @param appearance how the site looks
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
        @Schema(example = "en") String locale,
        @Schema(example = "[\"de\",\"fr-CH\"]") List<String> furtherLocales,
        EditorialView editorial,
        DiscussionView discussion,
        PrivacyView privacy,
        AppearanceView appearance) {}
