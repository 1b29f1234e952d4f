package org.comfrey.model.preview;

import java.time.Instant;
import java.util.List;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.person.Byline;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What somebody is typing, for that person's own preview only. A save takes its place.
 *
 * @param link the id of the person's own link
 * @param articleVersion the version of the article that it would change
 * @param content what the article would say
 * @param authors the people who would be named as its authors
 * @param at when it was typed
 * @param expiresAt when the link expires
 */
@Document("preview_sketches")
record Sketch(
        @Id String link,
        long articleVersion,
        ArticleContent content,
        List<Byline> authors,
        Instant at,
        Instant expiresAt) {

    Sketch {
        authors = List.copyOf(authors);
    }

    /** The preview with this in it. Nobody has reviewed that. */
    Preview in(Preview preview) {
        return preview.toBuilder()
                .content(content)
                .authors(authors)
                .review(null)
                .savedAt(at)
                .build();
    }
}
