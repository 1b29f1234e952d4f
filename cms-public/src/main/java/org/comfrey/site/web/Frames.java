package org.comfrey.site.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.media.ShownMedia;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.settings.SiteSettings;
import org.comfrey.site.cache.Shown;
import org.comfrey.site.theme.SiteColours;
import org.comfrey.site.theme.Themes;
import org.comfrey.site.web.PageFrame.FeedLink;
import org.comfrey.site.web.PageFrame.Image;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the frames of pages. */
@Component
@RequiredArgsConstructor
public class Frames {

    private final SettingsStore settings;
    private final ShownMedia media;
    private final Themes themes;
    private final SiteProperties site;

    /** As they were last, so that a page about an error needs no store. */
    private volatile @Nullable Surroundings last;

    /**
     * A frame for the request at hand.
     *
     * @param title of the page
     * @param description for search engines; may be empty
     * @param path the page's own path, which begins with a slash
     * @param lang the language of what people wrote on it
     */
    public PageFrame frame(String title, String description, String path, LanguageTag lang) {
        return frame(settings.site(), title, description, path, lang);
    }

    /** A frame for a page in the language of the site. */
    public PageFrame frame(String title, String description, String path) {
        var now = settings.site();
        return frame(now, title, description, path, new LanguageTag(now.locale()));
    }

    private PageFrame frame(SiteSettings now, String title, String description, String path, LanguageTag lang) {
        var around = surroundings(now);
        last = around;
        return begun(around, lang)
                .title(title)
                .description(description)
                .canonical(address(path))
                .indexed(true)
                .feeds(feeds(around.name(), ""))
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
        return begun(Objects.requireNonNullElseGet(last, this::unknown), OwnWords.LANGUAGE)
                .title(title)
                .canonical(address(path))
                .build();
    }

    private PageFrame.PageFrameBuilder begun(Surroundings around, LanguageTag lang) {
        return PageFrame.builder()
                .site(around)
                .lang(lang.value())
                .direction(lang.direction())
                .ownWords(OwnWords.on(lang))
                .description("")
                .kind("website")
                .look(themes.look());
    }

    private Surroundings surroundings(SiteSettings site) {
        var appearance = site.appearance();
        var colour = appearance.colour();
        return new Surroundings(
                site.name(),
                logo(appearance.logo()),
                colour == null ? null : SiteColours.address(colour),
                colour == null ? themes.bar() : colour.value(),
                colour == null ? themes.barInTheDark() : colour.darkened(),
                appearance.menu(),
                appearance.footer().lines().filter(line -> !line.isBlank()).toList(),
                appearance.footerMenu());
    }

    private Surroundings unknown() {
        return Surroundings.named(SiteSettings.NAME_UNTIL_CHANGED, themes.bar(), themes.barInTheDark());
    }

    private @Nullable Image logo(@Nullable String id) {
        if (id == null) {
            return null;
        }
        var shown = Set.of(id);
        Shown.settings().media(shown).declareBesides();
        return media.links(shown)
                .find(id)
                .map(link -> new Image(link.url(), link.width(), link.height(), ""))
                .orElse(null);
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
