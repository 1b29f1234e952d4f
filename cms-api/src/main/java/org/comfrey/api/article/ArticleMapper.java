package org.comfrey.api.article;

import org.comfrey.api.web.Texts;
import org.comfrey.model.article.Article;
import org.comfrey.model.article.Revision;
import org.comfrey.model.article.RevisionSummary;
import org.comfrey.model.article.Translation;
import org.comfrey.model.checklist.Checklist;
import org.comfrey.model.content.ArticleContent;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(uses = Texts.class)
interface ArticleMapper {

    @Mapping(target = "publication", source = "publicState")
    ArticleView view(Article article);

    ContentView content(ArticleContent content);

    RevisionView revision(Revision revision);

    RevisionSummary summary(Revision revision);

    @Mapping(target = ".", source = "content")
    @Mapping(target = "publication", source = "publicState.status")
    @Mapping(target = "goesLiveAt", source = "publicState.schedule.at")
    @Mapping(target = "nextReviewDue", expression = "java(article.nextReviewDue())")
    ArticleLine line(Article article);

    @Mapping(target = ".", source = "article")
    @Mapping(target = "locale", source = "article.content.locale")
    @Mapping(target = "title", source = "article.content.title")
    @Mapping(target = "slug", source = "article.content.slug")
    @Mapping(target = "publication", source = "article.publicState.status")
    TranslationView translation(Translation translation);

    @Mapping(target = "ready", expression = "java(checklist.ready())")
    ChecklistView checklist(Checklist checklist);
}
