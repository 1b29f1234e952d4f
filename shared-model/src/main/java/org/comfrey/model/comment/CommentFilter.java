package org.comfrey.model.comment;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Which replies a list has. What is null narrows nothing.
 *
 * @param status only those in this state
 * @param article only those under the article of this id
 * @param writer only those of the reader with this hash of an address
 * @param network only those from the network with this hash
 */
public record CommentFilter(
        @Nullable CommentStatus status,
        @Nullable String article,
        @Nullable String writer,
        @Nullable String network) {

    public static CommentFilter under(String article, @Nullable CommentStatus status) {
        return new CommentFilter(status, article, null, null);
    }

    void narrow(Query query) {
        narrow(query, "status", status);
        narrow(query, "article", article);
        narrow(query, "emailHash", writer);
        narrow(query, "network", network);
    }

    private static void narrow(Query query, String field, @Nullable Object wanted) {
        if (wanted != null) {
            query.addCriteria(Criteria.where(field).is(wanted));
        }
    }
}
