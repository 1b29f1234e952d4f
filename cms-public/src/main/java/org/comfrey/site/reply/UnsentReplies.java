package org.comfrey.site.reply;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.settings.DiscussionRules;
import org.comfrey.site.reply.ReplyBox.Asks;
import org.comfrey.site.reply.ReplyBox.Contents;
import org.comfrey.site.web.Frames;
import org.comfrey.site.web.PageFrame;
import org.comfrey.site.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives back a reply that could not be stored because the store is away. Needs no store itself. */
@Component
@RequiredArgsConstructor
public class UnsentReplies {

    /** What the site asks for stands in the store, so the form asks for what sites usually do. */
    private static final Asks ASKS = Asks.of(DiscussionRules.usual());

    private final Frames frames;
    private final Pages pages;

    /** The form as it was sent, ready to be sent again. */
    public record UnsentReply(PageFrame frame, ReplyBox box) {}

    ResponseEntity<byte[]> page(String slug, ReplyForm form, @Nullable String seal) {
        var path = "/articles/" + slug;
        var page = new UnsentReply(
                frames.plain("Your reply was not sent", path).withError(),
                ReplyBox.of(path, seal == null ? "" : seal, ASKS, new Contents(null, form, List.of())));
        return pages.personal(HttpStatus.SERVICE_UNAVAILABLE, "unsentReply", Map.of("page", page));
    }
}
