package org.comfrey.model.media;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.body.MediaLinks;
import org.comfrey.model.store.Ids;
import org.springframework.stereotype.Component;

/** Where the pictures of articles are on the reading site, with a file for each kind of screen and browser. */
@Component
@RequiredArgsConstructor
public class ShownMedia {

    /** What browsers show that says no size: CSS 2.2, 10.3.2. */
    private static final int USUAL_WIDTH = 300;

    private static final int USUAL_HEIGHT = 150;

    private static final int WIDEST = Rendition.WIDTHS[Rendition.WIDTHS.length - 1];

    private final MediaItems items;

    /** The pictures with these ids, read at once. */
    public MediaLinks links(Collection<String> ids) {
        var links = new HashMap<String, MediaLinks.MediaLink>();
        var known = ids.stream().filter(Ids::isId).toList();
        items.all(known).stream()
                .filter(item -> item.master().format().isPicture())
                .forEach(item -> links.put(item.id(), link(item)));
        return media -> Optional.ofNullable(links.get(media));
    }

    static MediaLinks.MediaLink link(MediaItem item) {
        var plain = shown(item, format -> format != MediaFormat.WEBP);
        var webp = shown(item, format -> format == MediaFormat.WEBP);
        var usual = plain.isEmpty() ? item.master() : plain.getLast();
        return new MediaLinks.MediaLink(
                item.address(usual),
                Objects.requireNonNullElse(usual.width(), USUAL_WIDTH),
                Objects.requireNonNullElse(usual.height(), USUAL_HEIGHT),
                plain.size() < 2 ? null : srcset(item, plain),
                webp.isEmpty() || webp.equals(List.of(usual))
                        ? List.of()
                        : List.of(new MediaLinks.Source(MediaFormat.WEBP.mimeType(), srcset(item, webp))));
    }

    /** Those that are not too wide for any page, the narrowest first. Of two of a width, the one that was made for screens. */
    private static List<Rendition> shown(MediaItem item, Predicate<MediaFormat> wanted) {
        return item
                .files()
                .filter(file -> wanted.test(file.format()))
                .filter(file -> file.width() != null && file.width() <= WIDEST)
                .collect(
                        Collectors.toMap(file -> Objects.requireNonNull(file.width()), file -> file, (_, made) -> made))
                .values()
                .stream()
                .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.width())))
                .toList();
    }

    private static String srcset(MediaItem item, List<Rendition> files) {
        return files.stream()
                .map(file -> item.address(file) + " " + file.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
