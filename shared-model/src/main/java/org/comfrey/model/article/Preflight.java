package org.comfrey.model.article;

import java.util.HashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.checklist.Candidate;
import org.comfrey.model.checklist.Checklist;
import org.comfrey.model.checklist.Inspection;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.content.KnownPictures;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.springframework.stereotype.Component;

/** Looks an article over before it goes live, by the rules of this site. */
@Component
@RequiredArgsConstructor
public class Preflight {

    private final Articles articles;
    private final Publications publications;
    private final KnownPictures pictures;
    private final SettingsStore settings;

    /** What stands for and against the head going live. */
    public Checklist of(Article article) {
        return inspect(article, article.content(), article.isSignedOff());
    }

    /** What would stand for and against an article going live if it said this. Nobody has signed that off. */
    public Checklist of(Article article, ArticleContent content) {
        return inspect(article, content, content.equals(article.content()) && article.isSignedOff());
    }

    private Checklist inspect(Article article, ArticleContent content, boolean signedOff) {
        var site = settings.site();
        return new Inspection(site.editorial().checklist(), site.signOffRequired())
                .of(new Candidate(
                        article.head().revision(),
                        content,
                        signedOff,
                        isFree(content.slug(), article.id()),
                        gonePictures(content)));
    }

    /** @throws ChecklistFailed when something stands against the head going live */
    void require(String act, Article article) {
        var checklist = of(article);
        if (!checklist.ready()) {
            throw new ChecklistFailed(act, checklist);
        }
    }

    private Set<String> gonePictures(ArticleContent content) {
        var gone = new HashSet<>(content.media());
        gone.removeAll(pictures.pictures(gone));
        return gone;
    }

    private boolean isFree(Slug slug, String article) {
        return !articles.isClaimedByAnother(slug.value(), article)
                && publications
                        .at(slug)
                        .map(publication -> publication.id().equals(article))
                        .orElse(true);
    }
}
