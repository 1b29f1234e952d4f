package org.comfrey.model.settings;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.Builder;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.comfrey.model.language.Alphabet;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.store.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How this site is run.
 *
 * @param id always {@value #ID}
 * @param version 0 while nothing was changed, then grows by one with each change
 * @param name the site's name, 1 to {@value #LONGEST_NAME} characters
 * @param tagline what it is, in a sentence
 * @param timeZone the zone in which the site shows times, as an IANA name
 * @param signOffRequired whether nothing goes live without a medical sign-off
 * @param reviewIntervalMonths after how many months an article is looked at again, where the reviewer says nothing else
 * @param commentsOpen whether readers may leave replies, where an article does not say otherwise
 * @param locale the language that the site is in, as a BCP 47 tag; also the one by whose rules it sorts names
 * @param furtherLocales the other languages that it offers articles in
 * @param editorial how the desk works; the usual rules where a document has none
 * @param discussion how readers talk below articles; the usual rules where a document has none
 * @param privacy how long is kept what concerns readers; the usual times where a document has none
 * @param appearance how the site looks; as the theme comes where a document says nothing
 */
@Document("settings")
@Builder(toBuilder = true)
public record SiteSettings(
        @Id String id,
        long version,
        String name,
        String tagline,
        String timeZone,
        boolean signOffRequired,
        int reviewIntervalMonths,
        boolean commentsOpen,
        String locale,
        List<String> furtherLocales,
        EditorialRules editorial,
        DiscussionRules discussion,
        PrivacyRules privacy,
        Appearance appearance)
        implements Versioned {

    public static final String ID = "site";
    public static final String NAME_UNTIL_CHANGED = "Comfrey Health";
    public static final String LOCALE_UNTIL_CHANGED = "en";
    public static final int MOST_LOCALES = 50;
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_TAGLINE = 200;
    public static final int LONGEST_INTERVAL_MONTHS = 60;

    public SiteSettings {
        locale = Objects.requireNonNullElse(locale, LOCALE_UNTIL_CHANGED);
        furtherLocales = List.copyOf(Objects.requireNonNullElse(furtherLocales, List.of()));
        editorial = Objects.requireNonNullElseGet(editorial, EditorialRules::usual);
        discussion = Objects.requireNonNullElseGet(discussion, DiscussionRules::usual);
        privacy = Objects.requireNonNullElseGet(privacy, PrivacyRules::usual);
        appearance = Objects.requireNonNullElseGet(appearance, Appearance::usual);
        var problems = new Problems();
        problems.require(
                !name.isBlank() && name.length() <= LONGEST_NAME && Text.isPrintable(name),
                "/name",
                "The site's name has 1 to " + LONGEST_NAME + " characters.");
        problems.require(
                tagline.length() <= LONGEST_TAGLINE && Text.isPrintable(tagline),
                "/tagline",
                "The tagline has at most " + LONGEST_TAGLINE + " characters.");
        problems.require(
                LocalMoment.isZone(timeZone), "/timeZone", "The time zone is an IANA name such as \"Europe/Zurich\".");
        problems.require(
                reviewIntervalMonths >= 1 && reviewIntervalMonths <= LONGEST_INTERVAL_MONTHS,
                "/reviewIntervalMonths",
                "The review interval is 1 to " + LONGEST_INTERVAL_MONTHS + " months.");
        checkLocales(locale, furtherLocales, problems);
        problems.throwIfAny();
    }

    /** What holds until somebody changes it. */
    static SiteSettings initial() {
        return new SiteSettings(
                ID,
                0,
                NAME_UNTIL_CHANGED,
                "Treatments explained, checked by clinicians",
                "UTC",
                true,
                36,
                true,
                LOCALE_UNTIL_CHANGED,
                List.of(),
                EditorialRules.usual(),
                DiscussionRules.usual(),
                PrivacyRules.usual(),
                Appearance.usual());
    }

    public ZoneId zoneId() {
        return ZoneId.of(timeZone);
    }

    /** All languages that the site offers articles in, its own first. */
    public List<String> offeredLocales() {
        return Stream.concat(Stream.of(locale), furtherLocales.stream()).toList();
    }

    /** How the site sorts names and titles. */
    public Alphabet alphabet() {
        return Alphabet.of(new LanguageTag(locale));
    }

    private static void checkLocales(String locale, List<String> further, Problems problems) {
        checkLocale(locale, "/locale", problems);
        problems.require(
                further.size() < MOST_LOCALES,
                "/furtherLocales",
                "A site offers at most " + MOST_LOCALES + " languages.");
        var seen = new HashSet<>(List.of(locale));
        for (int i = 0; i < further.size(); i++) {
            var pointer = "/furtherLocales/" + i;
            checkLocale(further.get(i), pointer, problems);
            problems.require(seen.add(further.get(i)), pointer, "This language is named already.");
        }
    }

    private static void checkLocale(String locale, String pointer, Problems problems) {
        problems.require(
                LanguageTag.isTag(locale) && new LanguageTag(locale).isKnown(),
                pointer,
                "A language is a BCP 47 tag such as \"en\", \"de-CH\" or \"zh-Hant\".");
    }
}
