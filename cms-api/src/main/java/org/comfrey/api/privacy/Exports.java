package org.comfrey.api.privacy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.web.SiteAddress;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.article.Articles;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.Comments;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.privacy.Dossier;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.springframework.stereotype.Component;

/** Writes down what is stored about one address, so that its owner can read it. */
@Component
@RequiredArgsConstructor
class Exports {

    private final Publications publications;
    private final Articles articles;
    private final Comments comments;
    private final Outbox outbox;
    private final SettingsStore settings;
    private final SiteAddress site;
    private final PrivacyMapper mapper;
    private final Clock clock;

    ExportView of(EmailAddress email, Dossier dossier) {
        var under = new HashMap<String, ExportView.ArticleView>();
        return new ExportView(
                email.value(),
                settings.site().name(),
                clock.instant(),
                dossier.replies().stream()
                        .map(comment -> reply(comment, email, under.computeIfAbsent(comment.article(), this::find)))
                        .toList(),
                dossier.messages().stream()
                        .map(mail -> mapper.message(mail, outbox.values(mail).orElse(null)))
                        .toList(),
                dossier.lists(),
                mapper.account(dossier.account().orElse(null)),
                dossier.erasures().stream().map(mapper::line).toList());
    }

    private ExportView.ReplyView reply(Comment comment, EmailAddress email, ExportView.ArticleView under) {
        var page = under.link();
        var link = page != null && comments.isShown(comment) ? page + "#reply-" + comment.id() : null;
        var until = comment.network() == null ? null : settings.site().privacy().forgetting(comment.createdAt());
        return mapper.reply(comment, email.value(), under, link, until);
    }

    private ExportView.ArticleView find(String article) {
        var live = publications.find(article).filter(Publication::isLive);
        var title = live.map(publication -> publication.content().title())
                .or(() -> Optional.ofNullable(articles.titles(List.of(article)).get(article)));
        return new ExportView.ArticleView(
                article, title.orElse(null), live.map(this::address).orElse(null));
    }

    private String address(Publication publication) {
        return site.of("/articles/" + publication.content().slug().value());
    }
}
