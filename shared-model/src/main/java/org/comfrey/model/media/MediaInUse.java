package org.comfrey.model.media;

import java.util.List;

/** A media item that articles show, and that therefore stays. */
public class MediaInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<MediaUse> uses;

    /** @param uses the first of them */
    MediaInUse(List<MediaUse> uses) {
        this("Articles show it. Take it out of them first, so that no page loses a picture by accident.", uses);
    }

    private MediaInUse(String message, List<MediaUse> uses) {
        super(message);
        this.uses = List.copyOf(uses);
    }

    /** When somebody is storing at this moment that it is shown. */
    static MediaInUse justNow() {
        return new MediaInUse("Somebody is just putting it into an article or the settings. Try again.", List.of());
    }

    /** The first of the articles that show it. */
    public List<MediaUse> uses() {
        return uses;
    }
}
