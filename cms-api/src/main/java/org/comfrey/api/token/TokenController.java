package org.comfrey.api.token;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.Refusal;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.CreationKey;
import org.comfrey.api.web.PageView;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Permission;
import org.comfrey.model.input.Problems;
import org.comfrey.model.store.Slice;
import org.comfrey.model.token.ApiTokens;
import org.comfrey.model.token.MadeBefore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bearer tokens. They have no version: all that can happen to one is that it is revoked, and that is final. */
@Tag(name = "Tokens", description = "Bearer tokens for machines. For administrators.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class TokenController {

    private static final String MANAGE = "hasAuthority('tokens:manage')";

    private final ApiTokens tokens;
    private final TokenMapper mapper;

    @Operation(summary = "List tokens", description = "The newest first, those that work no more too. No secrets.")
    @GetMapping
    @PreAuthorize(MANAGE)
    ResponseEntity<PageView<TokenView>> list(Slice slice) {
        return Answers.page(tokens.list(slice), mapper::view);
    }

    @Operation(
            summary = "Make a token",
            description =
                    "Its secret is in this answer and in no other. A repetition with the same Idempotency-Key makes no"
                            + " second one and is answered with 409, for the secret cannot be shown again.")
    @ApiResponse(responseCode = "201", description = "The token, with its secret.", useReturnTypeSchema = true)
    @Refusal(status = 409, when = "A token was made with this Idempotency-Key.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MANAGE)
    ResponseEntity<MadeTokenView> create(Actor actor, CreationKey key, @RequestBody TokenRequest request) {
        var problems = new Problems();
        var scopes = scopes(request, problems);
        problems.require(request.expiresAt() != null, "/expiresAt", "Say when the token expires.");
        problems.throwIfAny();
        try {
            var made = tokens.make(
                    actor,
                    requireNonNullElse(request.name(), ""),
                    scopes,
                    requireNonNull(request.expiresAt()),
                    key.value());
            return ResponseEntity.created(
                            Answers.location("/tokens", made.token().id()))
                    .body(new MadeTokenView(mapper.view(made.token()), made.bearer()));
        } catch (MadeBefore before) {
            var refused = new RequestRefused(ProblemType.CREATED_BEFORE, String.valueOf(before.getMessage()));
            refused.initCause(before);
            throw refused;
        }
    }

    @Operation(summary = "Read a token", description = "Without its secret.")
    @GetMapping("/{id}")
    @PreAuthorize(MANAGE)
    TokenView show(@PathVariable String id) {
        return mapper.view(tokens.require(id));
    }

    @Operation(summary = "Revoke a token", description = "At once and for good. Doing it again changes nothing.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(MANAGE)
    void revoke(@PathVariable String id) {
        tokens.revoke(id);
    }

    private static Set<Permission> scopes(TokenRequest request, Problems problems) {
        var scopes = EnumSet.noneOf(Permission.class);
        var named = request.scopes() == null ? List.<String>of() : request.scopes();
        for (int i = 0; i < named.size(); i++) {
            var permission = Permission.ofScope(named.get(i));
            problems.require(
                    permission.filter(Permission::grantableToMachines).isPresent(),
                    "/scopes/" + i,
                    "There is no such scope, or it is not for machines. The description of \"scopes\" lists those that are.");
            permission.ifPresent(scopes::add);
        }
        return scopes;
    }
}
