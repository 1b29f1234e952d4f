package org.comfrey.model.media;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.PublicState;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where media are used: in working copies, in what readers see, and in what they will see. */
@Component
@RequiredArgsConstructor
public class MediaUses {

    private final MongoOperations mongo;

    /** Of an article, as much as a list of uses shows. */
    private record Seen(@Id String id, Headline content, Set<String> media, PublicState publicState) {

        MediaUse of(String item) {
            return new MediaUse(
                    id,
                    content.slug().value(),
                    content.title(),
                    media.contains(item),
                    publicState.liveMedia().contains(item),
                    publicState.scheduledMedia().contains(item));
        }
    }

    private record Headline(Slug slug, String title) {}

    /** The articles that show that media item, the last created first. */
    public Page<MediaUse> of(String media, Slice slice) {
        var uses = seen(media, slice).stream().map(article -> article.of(media)).toList();
        return Page.cut(uses, slice.limit(), use -> new Cursor(0, use.article()));
    }

    private List<Seen> seen(String media, Slice slice) {
        var shown = Criteria.where("claimedMedia").is(media);
        var after = slice.after();
        var query = Query.query(after == null ? shown : shown.and("_id").lt(after.id()))
                .with(Sort.by(Direction.DESC, "_id"))
                .limit(slice.limit() + 1);
        query.fields().include("content.slug", "content.title", "media", "publicState");
        return mongo.query(Article.class).as(Seen.class).matching(query).all();
    }
}
