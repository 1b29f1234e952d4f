package org.comfrey.model.article;

import java.util.HashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.checklist.Candidate;
import org.comfrey.model.checklist.Checklist;
import org.comfrey.model.checklist.Inspection;
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
        var site = settings.site();
        return new Inspection(site.editorial().checklist(), site.signOffRequired())
                .of(new Candidate(
                        article.head().revision(),
                        article.content(),
                        article.isSignedOff(),
                        isSlugFree(article),
                        gonePictures(article)));
    }

    /** @throws ChecklistFailed when something stands against the head going live */
    void require(String act, Article article) {
        var checklist = of(article);
        if (!checklist.ready()) {
            throw new ChecklistFailed(act, checklist);
        }
    }

    private Set<String> gonePictures(Article article) {
        var gone = new HashSet<>(article.content().media());
        gone.removeAll(pictures.pictures(gone));
        return gone;
    }

    private boolean isSlugFree(Article article) {
        var slug = article.content().slug();
        return !articles.isClaimedByAnother(slug.value(), article.id())
                && publications
                        .at(slug)
                        .map(publication -> publication.id().equals(article.id()))
                        .orElse(true);
    }
}
