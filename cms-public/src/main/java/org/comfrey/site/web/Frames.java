package org.comfrey.site.web;

import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.settings.SiteSettings;
import org.comfrey.site.theme.Theme;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the frames of pages. */
@Component
@RequiredArgsConstructor
public class Frames {

    /** Languages that are written from right to left. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    private final SettingsStore settings;
    private final Theme theme;
    private final SiteProperties site;

    /**
     * A frame for the request at hand.
     *
     * @param title of the page
     * @param description for search engines; may be empty
     * @param path the page's own path, which begins with a slash
     * @param lang its language
     */
    public PageFrame frame(String title, String description, String path, String lang) {
        var now = settings.site();
        return new PageFrame(
                now.name(),
                now.tagline(),
                title,
                description,
                origin() + path,
                lang,
                direction(lang),
                true,
                theme.address());
    }

    /** A frame that needs no store, for when that is what is missing. */
    PageFrame plain(String title, String path) {
        return new PageFrame(nameIfKnown(), "", title, "", origin() + path, "en", "ltr", false, theme.address());
    }

    private String nameIfKnown() {
        try {
            return settings.site().name();
        } catch (DataAccessException away) {
            return SiteSettings.NAME_UNTIL_CHANGED;
        }
    }

    private String origin() {
        return site.url() == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : site.origin();
    }

    private static String direction(String lang) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(lang).getLanguage()) ? "rtl" : "ltr";
    }
}
