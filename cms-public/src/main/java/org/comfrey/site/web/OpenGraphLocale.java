package org.comfrey.site.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A language as the Open Graph protocol names it: {@code language_TERRITORY}, always with a territory. */
final class OpenGraphLocale {

    /** Where most of those live who read a language that a tag names without a region, if it is not called after it. */
    private static final Map<String, String> TERRITORIES = Map.ofEntries(
            Map.entry("en", "US"),
            Map.entry("ar", "AR"),
            Map.entry("cs", "CZ"),
            Map.entry("da", "DK"),
            Map.entry("el", "GR"),
            Map.entry("et", "EE"),
            Map.entry("fa", "IR"),
            Map.entry("he", "IL"),
            Map.entry("hi", "IN"),
            Map.entry("ja", "JP"),
            Map.entry("ko", "KR"),
            Map.entry("nb", "NO"),
            Map.entry("sl", "SI"),
            Map.entry("sv", "SE"),
            Map.entry("uk", "UA"),
            Map.entry("vi", "VN"),
            Map.entry("zh", "CN"));

    /** Those of which the territory is called after the language. */
    private static final Set<String> LIKE_THEIR_TERRITORY = Set.of(
            "bg", "de", "es", "fi", "fr", "hr", "hu", "id", "is", "it", "lt", "lv", "nl", "pl", "pt", "ro", "ru", "sk",
            "th", "tr");

    private OpenGraphLocale() {}

    /** The name of the language of a BCP 47 tag, or null where the protocol has none for it. */
    static @Nullable String of(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var language = locale.getLanguage();
        if (locale.getCountry().length() == 2) {
            return language + "_" + locale.getCountry();
        }
        if (!locale.getScript().isEmpty()) {
            return null;
        }
        var territory =
                LIKE_THEIR_TERRITORY.contains(language) ? language.toUpperCase(Locale.ROOT) : TERRITORIES.get(language);
        return territory == null ? null : language + "_" + territory;
    }
}
