package org.comfrey.model.preview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.secret.Secrets;
import org.comfrey.model.store.CompareAndSet;
import org.comfrey.model.store.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of previews. Public nodes read it, and nothing else in it. */
@Component
@RequiredArgsConstructor
public class Previews implements Indexed {

    /** In the order of ids. */
    static final String BEFORE_ALL = "0".repeat(24);

    private static final String PURPOSE = "preview-link";
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{24})([0-9a-f]{24})([A-Za-z0-9_-]{43})");

    private final MongoOperations mongo;
    private final Sketches sketches;
    private final CompareAndSet compareAndSet;
    private final Secrets secrets;
    private final Clock clock;

    @Override
    public Class<?> document() {
        return Preview.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(new Index("expiresAt", Direction.ASC));
    }

    /** What the bearer of this token may see. Nothing when it is wrong, has expired or was revoked: all are alike. */
    public Optional<Preview> shownFor(String token) {
        var parts = FORM.matcher(token);
        if (!parts.matches() || !secrets.hasMac(PURPOSE, parts.group(1) + parts.group(2), parts.group(3))) {
            return Optional.empty();
        }
        var link = parts.group(2);
        return find(parts.group(1))
                .filter(preview -> preview.isOpenBy(link, clock.instant()))
                .map(preview -> sketches.find(link)
                        .filter(sketch -> sketch.articleVersion() >= preview.articleVersion())
                        .map(sketch -> sketch.in(preview))
                        .orElse(preview));
    }

    /** What lets its bearer see the preview: the ids of the article and the link, and the signature of both. */
    String token(String article, PreviewLink link) {
        var ids = article + link.id();
        return ids + secrets.mac(PURPOSE, ids);
    }

    Optional<Preview> find(String article) {
        return Optional.ofNullable(mongo.findById(article, Preview.class));
    }

    boolean isThere(String article) {
        return mongo.exists(Query.query(Criteria.where("_id").is(article)), Preview.class);
    }

    /** Those with links that work, in the order of their ids, after this id. */
    List<Preview> open(String after, Instant now, int limit) {
        var query = Query.query(Criteria.where("expiresAt").gt(now).and("_id").gt(after))
                .with(Sort.by("_id"))
                .limit(limit);
        query.fields().exclude("content.body.content");
        return mongo.find(query, Preview.class);
    }

    Preview insert(Preview preview) {
        return mongo.insert(preview);
    }

    Preview save(Preview changed) {
        return compareAndSet.replace("preview", changed.version() - 1, changed);
    }

    void delete(String article) {
        mongo.remove(Query.query(Criteria.where("_id").is(article)), Preview.class);
    }

    long deleteExpired(Instant now) {
        return mongo.remove(Query.query(Criteria.where("expiresAt").lt(now)), Preview.class)
                .getDeletedCount();
    }
}
