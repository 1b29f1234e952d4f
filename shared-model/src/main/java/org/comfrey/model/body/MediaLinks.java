package org.comfrey.model.body;

import java.util.Optional;

/** Where the pictures of a text are. */
@FunctionalInterface
public interface MediaLinks {

    /**
     * A picture's place and size.
     *
     * @param url its address
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    record MediaLink(String url, int width, int height) {}

    /** The picture of that id; empty when there is none, in which case its words are shown. */
    Optional<MediaLink> find(String media);

    static MediaLinks none() {
        return media -> Optional.empty();
    }
}
