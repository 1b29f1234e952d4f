package org.comfrey.site.page;

import lombok.RequiredArgsConstructor;
import org.comfrey.site.reply.ReplySections;
import org.comfrey.site.reply.ReplySections.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the page of an article. */
@Controller
@RequiredArgsConstructor
class ArticleController {

    private final ArticlePages articles;
    private final ReplySections sections;

    /**
     * An article with its replies.
     *
     * @param after from where on the replies are shown
     * @param replyTo the id of the reply that is being answered
     * @param reply the signed link by which a writer sees the own reply while it waits, or is public without a moderator
     */
    @GetMapping("/articles/{slug}")
    ResponseEntity<byte[]> article(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String replyTo,
            @RequestParam(required = false) @Nullable String reply) {
        var publication = articles.live(slug);
        var section = sections.shown(publication, new Asked(after, replyTo, reply));
        return section.personal() ? articles.withOwnReply(publication, section) : articles.shared(publication, section);
    }
}
