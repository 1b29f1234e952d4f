package org.comfrey.model.body;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the pictures of a text are. */
@FunctionalInterface
public interface MediaLinks {

    /**
     * A picture's place and size.
     *
     * @param url its address
     * @param width in CSS pixels
     * @param height in CSS pixels
     * @param srcset the same picture at several widths, as HTML's attribute of that name; null when there is one only
     * @param sources the same in formats that not every browser shows, the best first
     */
    record MediaLink(
            String url, int width, int height, @Nullable String srcset, List<Source> sources) {

        public MediaLink {
            sources = List.copyOf(sources);
        }

        /** A picture that there is one file of. */
        public MediaLink(String url, int width, int height) {
            this(url, width, height, null, List.of());
        }
    }

    /**
     * A picture in one format.
     *
     * @param type its media type
     * @param srcset its addresses with their widths, as HTML's attribute of that name
     */
    record Source(String type, String srcset) {}

    /** The picture of that id; empty when there is none, in which case its words are shown. */
    Optional<MediaLink> find(String media);

    static MediaLinks none() {
        return media -> Optional.empty();
    }
}
