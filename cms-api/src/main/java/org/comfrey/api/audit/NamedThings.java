package org.comfrey.api.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.article.Articles;
import org.comfrey.model.audit.AuditEntry;
import org.comfrey.model.media.MediaItems;
import org.comfrey.model.tag.Tags;
import org.comfrey.model.topic.Topics;
import org.springframework.stereotype.Component;

/** What the things are called that acts were done to. One query for each kind, however many entries there are. */
@Component
@RequiredArgsConstructor
class NamedThings {

    private final Articles articles;
    private final Topics topics;
    private final Tags tags;
    private final MediaItems media;

    /** Names by ids. What is gone has none, and neither has what never had one. */
    Map<String, String> names(List<AuditEntry> entries) {
        var names = new HashMap<String, String>();
        names.putAll(articles.titles(ids("articles", entries)));
        topics.named(ids("topics", entries)).forEach(topic -> names.put(topic.id(), topic.name()));
        tags.all(ids("tags", entries)).forEach(tag -> names.put(tag.id(), tag.name()));
        names.putAll(media.fileNames(ids("media", entries)));
        return names;
    }

    private static Set<String> ids(String kind, List<AuditEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(AuditEntry::object)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
