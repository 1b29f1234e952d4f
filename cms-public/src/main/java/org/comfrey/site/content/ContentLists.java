package org.comfrey.site.content;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists as the API writes them. They are named for the description of the API, which knows no generic types; what is
 * written is a {@link org.comfrey.model.store.Page}, which has the same members.
 */
final class ContentLists {

    private ContentLists() {}

    @Schema(name = "ArticleList")
    record Articles(
            List<ArticleView.Summary> items, @Nullable String next) {}

    @Schema(name = "CommentList")
    record Replies(List<CommentView> items, @Nullable String next) {}

    @Schema(name = "AuthorList")
    record People(List<AuthorView> items, @Nullable String next) {}

    @Schema(name = "TopicList")
    record Subjects(List<TopicView> items, @Nullable String next) {}
}
