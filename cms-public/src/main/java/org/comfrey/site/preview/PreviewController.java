package org.comfrey.site.preview;

import lombok.RequiredArgsConstructor;
import org.comfrey.model.preview.Previews;
import org.comfrey.site.page.ArticlePages;
import org.comfrey.site.web.PageMissing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a working copy as its page will be. A link that is wrong, expired or revoked leads to nothing, and all alike. */
@Controller
@RequiredArgsConstructor
class PreviewController {

    private final Previews previews;
    private final ArticlePages articles;

    @GetMapping("/preview/{token}")
    ResponseEntity<byte[]> preview(@PathVariable String token) {
        var preview = previews.shownFor(token).orElseThrow(PageMissing::unknown);
        return articles.preview(preview.asPublication());
    }
}
