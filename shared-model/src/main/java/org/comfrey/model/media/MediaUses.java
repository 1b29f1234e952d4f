package org.comfrey.model.media;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.article.Article;
import org.comfrey.model.publication.Publication;
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

/** Where media are used: in working copies, and in what readers see. */
@Component
@RequiredArgsConstructor
public class MediaUses {

    private final MongoOperations mongo;

    /** Of an article or a publication, as much as a list of uses shows. */
    private record Seen(@Id String id, Headline content) {

        MediaUse use(boolean draft, boolean live) {
            return new MediaUse(id, content.slug().value(), content.title(), draft, live);
        }
    }

    private record Headline(Slug slug, String title) {}

    /** The articles that show that media item, the last created first. */
    public Page<MediaUse> of(String media, Slice slice) {
        var found = new TreeMap<String, MediaUse>(Comparator.reverseOrder());
        var drafts = seen(Article.class, query(media, slice));
        drafts.forEach(draft -> found.put(draft.id(), draft.use(true, false)));
        var readable = Criteria.where("status").is(Publication.Status.LIVE);
        seen(Publication.class, query(media, slice).addCriteria(readable))
                .forEach(live -> found.merge(live.id(), live.use(false, true), (draft, _) -> draft.liveToo()));
        var uses = found.values().stream().limit(slice.limit() + 1L).toList();
        return Page.cut(uses, slice.limit(), use -> new Cursor(0, use.article()));
    }

    private List<Seen> seen(Class<?> where, Query query) {
        return mongo.query(where).as(Seen.class).matching(query).all();
    }

    /** By id, which an article and its publication share; so the two lists can be read side by side. */
    private static Query query(String media, Slice slice) {
        var uses = Criteria.where("media").is(media);
        var after = slice.after();
        var query = Query.query(after == null ? uses : uses.and("_id").lt(after.id()));
        query.fields().include("content.slug", "content.title");
        return query.with(Sort.by(Direction.DESC, "_id")).limit(slice.limit() + 1);
    }
}
