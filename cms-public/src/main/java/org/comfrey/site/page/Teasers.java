package org.comfrey.site.page;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Page;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.topic.Topics;
import org.comfrey.site.page.ListPage.Teaser;
import org.springframework.stereotype.Component;

/** Prepares articles for lists. */
@Component
@RequiredArgsConstructor
class Teasers {

    private final Topics topics;
    private final SettingsStore settings;
    private final ArticleViews views;

    /** Teasers, with the topics and the zone of all of them read at once. */
    List<Teaser> of(Page<Publication> page) {
        return of(page.items());
    }

    /** Teasers of these, in that order. */
    List<Teaser> of(List<Publication> publications) {
        var zone = settings.site().zoneId();
        var ids = publications.stream()
                .flatMap(publication -> publication.content().topics().stream())
                .collect(Collectors.toSet());
        var named = ids.isEmpty() ? List.<Topic>of() : topics.named(ids);
        return publications.stream()
                .map(publication -> teaser(publication, named, zone))
                .toList();
    }

    private Teaser teaser(Publication publication, List<Topic> named, ZoneId zone) {
        var content = publication.content();
        var review = views.review(publication.review(), zone);
        var about = named.stream()
                .filter(topic -> topic.isAmong(content.topics()))
                .map(ArticleViews::link)
                .toList();
        return new Teaser(
                content.title(), content.locale(), "/articles/" + content.slug(), content.summary(), about, review);
    }
}
