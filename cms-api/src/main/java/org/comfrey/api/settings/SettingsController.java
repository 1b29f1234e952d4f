package org.comfrey.api.settings;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ShowsCurrent;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.IfMatch;
import org.comfrey.api.web.MergePatch;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Permission;
import org.comfrey.model.input.Problems;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.settings.SiteSettings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The settings of the site. */
@Tag(name = "Settings", description = "How this site is run.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/settings", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class SettingsController implements ShowsCurrent {

    private final SettingsStore settings;
    private final MergePatch patches;
    private final SettingsMapper mapper;

    @Operation(
            summary = "Read the settings",
            description =
                    "For everybody who is signed in. The lists of e-mail addresses are empty but for those who may"
                            + " change them.")
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<SettingsView> show(Actor actor) {
        return Answers.one(
                settings.site(), actor.may(Permission.SETTINGS_MANAGE) ? mapper::view : mapper::withoutAddresses);
    }

    @Operation(summary = "Change settings", description = "A JSON merge patch (RFC 7396).")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SettingsPatch.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = SettingsPatch.class))
            })
    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @PreAuthorize("hasAuthority('settings:manage')")
    ResponseEntity<SettingsView> change(IfMatch ifMatch, @RequestBody JsonNode patch) {
        var site = settings.site();
        site.requireVersion("settings", ifMatch.version());
        var wanted = patches.apply(mapper.view(site), patch, SettingsPatch.class);
        return Answers.one(settings.save(ifMatch.version(), changed(site, wanted)), mapper::view);
    }

    @Override
    public Object current(String id) {
        return mapper.view(settings.site());
    }

    private static SiteSettings changed(SiteSettings site, SettingsPatch wanted) {
        var problems = new Problems();
        problems.require(wanted.signOffRequired() != null, "/signOffRequired", "This is true or false.");
        problems.require(wanted.commentsOpen() != null, "/commentsOpen", "This is true or false.");
        var editorial = problems.parse("/editorial", () -> EditorialPatch.rules(wanted.editorial()));
        var discussion = problems.parse("/discussion", () -> DiscussionPatch.rules(wanted.discussion()));
        var privacy = problems.parse("/privacy", () -> PrivacyPatch.rules(wanted.privacy()));
        var appearance = problems.parse("/appearance", () -> AppearancePatch.appearance(wanted.appearance()));
        // A part that is wrong stands in with what it is now: what is wrong elsewhere is to be said with it.
        var changed = problems.parse(
                "",
                () -> site.toBuilder()
                        .name(requireNonNullElse(wanted.name(), ""))
                        .tagline(requireNonNullElse(wanted.tagline(), ""))
                        .timeZone(requireNonNullElse(wanted.timeZone(), ""))
                        .signOffRequired(requireNonNullElse(wanted.signOffRequired(), site.signOffRequired()))
                        .reviewIntervalMonths(requireNonNullElse(wanted.reviewIntervalMonths(), 0))
                        .commentsOpen(requireNonNullElse(wanted.commentsOpen(), site.commentsOpen()))
                        .locale(requireNonNullElse(wanted.locale(), ""))
                        .furtherLocales(requireNonNullElse(wanted.furtherLocales(), List.of()))
                        .editorial(requireNonNullElse(editorial, site.editorial()))
                        .discussion(requireNonNullElse(discussion, site.discussion()))
                        .privacy(requireNonNullElse(privacy, site.privacy()))
                        .appearance(requireNonNullElse(appearance, site.appearance()))
                        .build());
        problems.throwIfAny();
        return requireNonNull(changed);
    }
}
