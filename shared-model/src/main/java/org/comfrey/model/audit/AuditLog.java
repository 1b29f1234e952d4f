package org.comfrey.model.audit;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.store.Cursor;
import org.comfrey.model.store.Indexed;
import org.comfrey.model.store.Page;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The store of what was done. It appends and reads, and has no way to change or to remove an entry. */
@Component
@RequiredArgsConstructor
public class AuditLog implements Indexed {

    private final MongoOperations mongo;

    @Override
    public Class<?> document() {
        return AuditEntry.class;
    }

    @Override
    public List<IndexDefinition> indexes() {
        return List.of(
                newestFirst(null),
                newestFirst("by"),
                newestFirst("object"),
                newestFirst("act"),
                newestFirst("outcome"));
    }

    public void append(AuditEntry entry) {
        mongo.insert(entry);
    }

    /** The entries that pass the filter, the newest first. */
    public Page<AuditEntry> list(AuditFilter filter, Slice slice) {
        var query = Cursor.newestFirst(new Query(), "at", slice);
        narrow(query, "by", filter.by());
        narrow(query, "object", filter.object());
        narrow(query, "act", filter.act());
        narrow(query, "outcome", filter.outcome());
        narrowTime(query, filter);
        return Page.cut(mongo.find(query, AuditEntry.class), slice.limit(), entry -> Cursor.of(entry.at(), entry.id()));
    }

    private static void narrow(Query query, String field, @Nullable Object value) {
        if (value != null) {
            query.addCriteria(Criteria.where(field).is(value));
        }
    }

    private static void narrowTime(Query query, AuditFilter filter) {
        var since = filter.since();
        var until = filter.until();
        if (since != null && until != null) {
            query.addCriteria(Criteria.where("at").gte(since).lt(until));
        } else if (since != null) {
            query.addCriteria(Criteria.where("at").gte(since));
        } else if (until != null) {
            query.addCriteria(Criteria.where("at").lt(until));
        }
    }

    private static Index newestFirst(@Nullable String field) {
        var index = field == null ? new Index() : new Index(field, Direction.ASC);
        return index.on("at", Direction.DESC).on("_id", Direction.DESC);
    }
}
