package org.comfrey.api.mail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.PageView;
import org.comfrey.model.mail.Mail;
import org.comfrey.model.mail.MailState;
import org.comfrey.model.mail.Outbox;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.store.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox. */
@Tag(
        name = "Mail",
        description = "Messages that wait, were sent or failed, kept for 30 days. Without a mail server they wait here,"
                + " and whoever runs the site passes on what they say. For administrators.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/mail", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class MailController implements ShowsCurrent {

    private static final String MANAGE = "hasAuthority('mail:manage')";

    private final Outbox outbox;
    private final Letters letters;
    private final SettingsStore settings;
    private final MailMapper mapper;

    @Operation(summary = "List messages", description = "The newest first, without what they say.")
    @GetMapping
    @PreAuthorize(MANAGE)
    ResponseEntity<PageView<MailView>> list(
            @Parameter(description = "Only those in this state.") @RequestParam(required = false) @Nullable
                    MailState state,
            Slice slice) {
        var site = site();
        return Answers.page(outbox.list(state, slice), mail -> view(mail, letter(mail, site), false));
    }

    @Operation(
            summary = "Read a message",
            description = "With what it says. A link that opens an account can be read until it was sent.")
    @GetMapping("/{id}")
    @PreAuthorize(MANAGE)
    ResponseEntity<MailView> show(@PathVariable String id) {
        return Answers.one(outbox.require(id), this::whole);
    }

    @Operation(
            summary = "Try a message again",
            description = "At once, as if it had just been queued. What was sent is refused.")
    @PostMapping("/{id}/retry")
    @PreAuthorize(MANAGE)
    ResponseEntity<MailView> retry(@PathVariable String id, IfMatch ifMatch) {
        return Answers.one(outbox.retry(id, ifMatch.version()), this::whole);
    }

    @Override
    public Object current(String id) {
        return whole(outbox.require(id));
    }

    private MailView whole(Mail mail) {
        return view(mail, letter(mail, site()), true);
    }

    private MailView view(Mail mail, Optional<Letter> letter, boolean withText) {
        return mapper.view(
                mail,
                outbox.to(mail).value(),
                letter.map(Letter::subject).orElse(null),
                withText ? letter.map(letters::text).orElse(null) : null);
    }

    /** Nothing when it was forgotten, or was queued by a newer version with templates that this one does not have. */
    private Optional<Letter> letter(Mail mail, String site) {
        try {
            return outbox.values(mail).map(values -> letters.compose(mail, values, site));
        } catch (IllegalStateException unknown) {
            return Optional.empty();
        }
    }

    private String site() {
        return settings.site().name();
    }
}
