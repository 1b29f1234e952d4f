package org.comfrey.model.treatment;

import java.util.regex.Pattern;
import org.comfrey.model.address.Href;
import org.comfrey.model.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A source.
 *
 * @param key by which the text cites it; unique within an article
 * @param title of the work
 * @param source the journal, publisher or organisation, or null
 * @param year of publication, or null
 * @param url an http or https address, or null
 * @param doi the digital object identifier, without any prefix, or null
 */
public record Reference(
        String key,
        String title,
        @Nullable String source,
        @Nullable Integer year,
        @Nullable String url,
        @Nullable String doi) {

    /** The form of a key. */
    public static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** For people whose key was refused. */
    public static final String KEY_RULE = "A key has 1 to 40 letters, digits, hyphens and underscores.";

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[!-;=?-~]{1,200}");

    public Reference {
        var problems = new Problems();
        problems.require(hasForm(key), "/key", KEY_RULE);
        Facts.line(title, "/title", problems);
        Facts.optionalLine(source, "/source", problems);
        problems.require(year == null || (year >= 1500 && year <= 2200), "/year", "This is not a year.");
        problems.require(url == null || Href.isWeb(url), "/url", "A web address begins with https:// or http://.");
        problems.require(
                doi == null || DOI.matcher(doi).matches(),
                "/doi",
                "A DOI begins with \"10.\" and has a slash, such as 10.1002/14651858.CD001929.");
        problems.throwIfAny();
    }

    private static boolean hasForm(@Nullable String key) {
        return key != null && KEY.matcher(key).matches();
    }
}
