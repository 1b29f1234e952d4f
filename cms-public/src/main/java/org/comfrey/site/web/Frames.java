package org.comfrey.site.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.settings.SiteSettings;
import org.comfrey.site.theme.Theme;
import org.comfrey.site.web.PageFrame.FeedLink;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the frames of pages. */
@Component
@RequiredArgsConstructor
public class Frames {

    private final SettingsStore settings;
    private final Theme theme;
    private final SiteProperties site;

    /** The site's name as it was last read, so that a page about an error needs no store. */
    private volatile String lastName = SiteSettings.NAME_UNTIL_CHANGED;

    /**
     * A frame for the request at hand.
     *
     * @param title of the page
     * @param description for search engines; may be empty
     * @param path the page's own path, which begins with a slash
     * @param lang its language
     */
    public PageFrame frame(String title, String description, String path, String lang) {
        lastName = settings.site().name();
        return named(lastName)
                .title(title)
                .description(description)
                .canonical(address(path))
                .lang(lang)
                .direction(new LanguageTag(lang).direction())
                .indexed(true)
                .feeds(feeds(lastName, ""))
                .build();
    }

    /**
     * Links to the feeds of something.
     *
     * @param title what they are feeds of
     * @param path of that something, without a slash at its end
     */
    public List<FeedLink> feeds(String title, String path) {
        return List.of(
                new FeedLink(title, MediaType.APPLICATION_ATOM_XML_VALUE, path + "/feed.xml"),
                new FeedLink(title, "application/feed+json", path + "/feed.json"));
    }

    /** A frame that needs no store, for when that is what is missing. */
    public PageFrame plain(String title, String path) {
        return named(lastName)
                .title(title)
                .canonical(address(path))
                .lang("en")
                .direction("ltr")
                .build();
    }

    private PageFrame.PageFrameBuilder named(String siteName) {
        return PageFrame.builder()
                .siteName(siteName)
                .description("")
                .kind("website")
                .styleSheet(theme.address());
    }

    /** The absolute address of a path of this site. */
    public String address(String path) {
        return origin() + path;
    }

    private String origin() {
        return site.url() == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : site.origin();
    }
}
