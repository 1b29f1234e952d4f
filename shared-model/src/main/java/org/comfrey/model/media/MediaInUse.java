package org.comfrey.model.media;

import java.util.List;

/** A media item that articles show, and that therefore stays. */
public class MediaInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<MediaUse> uses;

    /** @param uses the first of them */
    MediaInUse(List<MediaUse> uses) {
        super("Articles show it. Take it out of them first, so that no page loses a picture by accident.");
        this.uses = List.copyOf(uses);
    }

    /** The first of the articles that show it. */
    public List<MediaUse> uses() {
        return uses;
    }
}
