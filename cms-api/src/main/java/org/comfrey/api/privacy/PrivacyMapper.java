package org.comfrey.api.privacy;

import java.time.Instant;
import java.util.Map;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.Wording;
import org.comfrey.model.mail.Mail;
import org.comfrey.model.person.Person;
import org.comfrey.model.privacy.Erasure;
import org.comfrey.model.privacy.Replaying;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface PrivacyMapper {

    @Mapping(target = "replies", expression = "java(erasure.replies().size())")
    @Mapping(target = "changed", source = "replies")
    ErasureView view(Erasure erasure);

    @Mapping(target = "replies", expression = "java(erasure.replies().size())")
    @Mapping(target = "changed", ignore = true)
    ErasureView line(Erasure erasure);

    ErasureListView.EntryView entry(Erasure erasure, String seal);

    ReplayedView view(Replaying.Replayed replayed);

    @Mapping(target = "id", source = "comment.id")
    @Mapping(target = "reasons", source = "comment.verdict.reasons")
    @Mapping(target = "wordings", source = "comment.earlier")
    @Mapping(target = "article", source = "article")
    @Mapping(target = "link", source = "link")
    @Mapping(target = "networkUntil", source = "networkUntil")
    ExportView.ReplyView reply(
            Comment comment,
            String email,
            ExportView.ArticleView article,
            @Nullable String link,
            @Nullable Instant networkUntil);

    @Mapping(target = "replacedAt", source = "replaced.at")
    @Mapping(target = "replacedBy", source = "replaced.name")
    ExportView.WordingView wording(Wording wording);

    ExportView.MessageView message(Mail mail, @Nullable Map<String, Object> values);

    ExportView.@Nullable AccountView account(@Nullable Person person);
}
