package org.comfrey.model.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.comfrey.model.input.Text;

/**
 * The path of a page on this site, in one form for all ways to write it: decoded, and without a slash at its end.
 *
 * @param value begins with a slash
 */
public record SitePath(String value) {

    public static final int LONGEST = 500;

    /** Where the site itself lives, and nothing can be put. */
    private static final List<String> RESERVED =
            List.of("/admin", "/api", "/actuator", "/media", "/preview", "/assets");

    /** Pages that are there on every site. */
    private static final Set<String> PAGES =
            Set.of("/", "/topics", "/search", "/feed.xml", "/feed.json", "/sitemap.xml", "/robots.txt");

    public SitePath {
        value = decoded(value);
        if (PAGES.contains(value) || RESERVED.stream().anyMatch(isAtOrBelow(value))) {
            throw new IllegalArgumentException("This address is the site's own.");
        }
    }

    /** The path of that address, if it is one that can lead elsewhere. */
    public static Optional<SitePath> of(String path) {
        try {
            return Optional.of(new SitePath(path));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /**
     * The slug behind a collection's path, if this is the address of one of its things.
     *
     * @param collection with slashes around it, such as {@code /articles/}
     */
    public Optional<Slug> slugIn(String collection) {
        if (!value.startsWith(collection)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Slug(value.substring(collection.length())));
        } catch (IllegalArgumentException notASlug) {
            return Optional.empty();
        }
    }

    /** Whether a decoded path has parts that browsers take for steps up or on the spot, and so is another path than it seems. */
    public static boolean climbs(String path) {
        return Arrays.stream(path.split("/")).anyMatch(part -> part.equals(".") || part.equals(".."));
    }

    private static Predicate<String> isAtOrBelow(String path) {
        return reserved -> path.equals(reserved) || path.startsWith(reserved + "/");
    }

    private static String decoded(String path) {
        try {
            var uri = new URI(path);
            var plain = uri.getPath();
            var isPath = uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && plain != null
                    && plain.startsWith("/")
                    && !plain.contains("//")
                    && !climbs(plain);
            if (isPath && plain.length() <= LONGEST && Text.isPrintable(plain)) {
                return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
            }
        } catch (URISyntaxException notAnAddress) {
            // Answered below, like any other text that is not a path.
        }
        throw new IllegalArgumentException(
                "This is the path of a page, such as /old-page: it begins with a slash, has no"
                        + " host, no ? and no #, and at most " + LONGEST + " characters.");
    }

    @Override
    public String toString() {
        return value;
    }
}
