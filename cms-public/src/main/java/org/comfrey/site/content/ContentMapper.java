package org.comfrey.site.content;

import java.time.LocalDate;
import java.util.List;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.BodyWriter;
import org.comfrey.model.body.HtmlRenderer;
import org.comfrey.model.body.MarkdownRenderer;
import org.comfrey.model.body.MediaLinks;
import org.comfrey.model.body.RenderContext;
import org.comfrey.model.body.TextRenderer;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.ReplyForm;
import org.comfrey.model.content.Cover;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.profile.Profile;
import org.comfrey.model.publication.LiveTranslation;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.topic.Successors;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.treatment.Icd10Code;
import org.comfrey.site.page.Translations;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** What the content API shows of the domain. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ContentMapper {

    @Mapping(target = ".", source = "content")
    @Mapping(target = "id", source = "id")
    @Mapping(target = "authors", source = "authors")
    @Mapping(target = "topics", expression = "java(labels.topics().of(publication.content().topics()))")
    @Mapping(target = "tags", expression = "java(labels.tags())")
    @Mapping(target = "body", expression = "java(body(publication, format, media))")
    @Mapping(target = "cover", expression = "java(cover(publication.content().cover(), media))")
    @Mapping(target = "translations", expression = "java(translations(others))")
    @Mapping(target = "localeMatch", expression = "java(match)")
    ArticleView article(
            Publication publication,
            @Context Labels labels,
            @Context List<LiveTranslation> others,
            @Context Translations.@Nullable Match match,
            @Context ArticleView.Format format,
            @Context MediaLinks media,
            @Context LocalDate today);

    @Mapping(target = ".", source = "content")
    @Mapping(target = "id", source = "id")
    @Mapping(target = "topics", expression = "java(successors.of(publication.content().topics()))")
    @Mapping(target = "cover", expression = "java(cover(publication.content().cover(), media))")
    @Mapping(target = "translations", expression = "java(translations(others))")
    ArticleView.Summary summary(
            Publication publication,
            @Context Successors successors,
            @Context List<LiveTranslation> others,
            @Context MediaLinks media,
            @Context LocalDate today);

    CommentView comment(Comment comment);

    List<ArticleView.TranslationView> translations(List<LiveTranslation> others);

    TopicView topic(Topic topic);

    AuthorView author(Profile profile);

    ReplyForm form(CommentView.Wanted wanted);

    default ArticleView.@Nullable ReviewView review(Publication.@Nullable Review review, @Context LocalDate today) {
        return review == null
                ? null
                : new ArticleView.ReviewView(
                        review.reviewer(),
                        review.name(),
                        review.credentials(),
                        review.at(),
                        review.nextDue(),
                        review.isOverdue(today));
    }

    default Object body(Publication publication, ArticleView.Format format, MediaLinks media) {
        var content = publication.content();
        var context = new RenderContext(
                content.treatment(), content.references(), media, OwnWords.on(new LanguageTag(content.locale())));
        return switch (format) {
            case BLOCKS -> BodyWriter.write(content.body());
            case HTML -> HtmlRenderer.render(content.body(), context).markup();
            case MARKDOWN -> MarkdownRenderer.render(content.body(), context);
            case TEXT -> TextRenderer.render(content.body(), content.treatment());
        };
    }

    default ArticleView.@Nullable CoverView cover(@Nullable Cover cover, MediaLinks media) {
        return cover == null
                ? null
                : media.find(cover.media())
                        .map(link -> new ArticleView.CoverView(
                                link.url(), link.width(), link.height(), cover.alt(), link.srcset(), link.sources()))
                        .orElse(null);
    }

    default String text(Slug slug) {
        return slug.value();
    }

    default String text(LanguageTag tag) {
        return tag.value();
    }

    default String text(Icd10Code code) {
        return code.value();
    }
}
