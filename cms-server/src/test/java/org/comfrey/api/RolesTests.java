package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comfrey.model.access.Permission;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what, for every operation. A request that is let in fails later for another reason, such as an id of nothing;
 * one that is not is answered 401 or 403, whatever it says.
 */
@ApiTest
class RolesTests {

    private static final String NOTHING = "ffffffffffffffffffffffff";
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> WRITERS = EnumSet.of(Role.ADMIN, Role.EDITOR, Role.AUTHOR);
    private static final Set<Role> EDITORS = EnumSet.of(Role.ADMIN, Role.EDITOR);
    private static final Set<Role> DESK = EnumSet.of(Role.ADMIN, Role.EDITOR, Role.AUTHOR, Role.REVIEWER);
    private static final Set<Role> MODERATORS = EnumSet.of(Role.ADMIN, Role.EDITOR, Role.MODERATOR);
    private static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN);

    /**
     * One line of the table.
     *
     * @param scope what a machine needs; empty for nothing but a valid token, "-" for what no machine can do
     */
    record Operation(String method, String path, String body, Set<Role> roles, String scope) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        String pathToNothing() {
            return path.replaceAll("\\{[a-z]+}", NOTHING);
        }
    }

    @Autowired
    private Staff staff;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    static Stream<Operation> operations() {
        return Stream.of(
                new Operation("GET", "/me", "", ALL, ""),
                new Operation("PATCH", "/me", "{}", ALL, "-"),
                new Operation("GET", "/me/views", "", ALL, "-"),
                new Operation("PUT", "/me/views", "{}", ALL, "-"),
                new Operation("GET", "/articles", "", ALL, "articles:read"),
                new Operation("POST", "/articles", "{}", WRITERS, "articles:write"),
                new Operation("GET", "/articles/{id}", "", ALL, "articles:read"),
                new Operation("PATCH", "/articles/{id}", "{}", WRITERS, "articles:write"),
                new Operation("DELETE", "/articles/{id}", "", WRITERS, "articles:write"),
                new Operation("POST", "/articles/{id}/submit", "", WRITERS, "articles:write"),
                new Operation("POST", "/articles/{id}/approve", "{\"revision\":\"x\"}", EnumSet.of(Role.REVIEWER), "-"),
                new Operation(
                        "POST",
                        "/articles/{id}/request-changes",
                        "{\"note\":\"x\"}",
                        EnumSet.of(Role.ADMIN, Role.EDITOR, Role.REVIEWER),
                        "articles:request-changes"),
                new Operation(
                        "POST",
                        "/articles/{id}/schedule",
                        "{\"at\":\"2101-01-01T00:00:00Z\"}",
                        EDITORS,
                        "articles:publish"),
                new Operation(
                        "POST",
                        "/articles/{id}/schedule-withdrawal",
                        "{\"at\":\"2101-01-01T00:00:00Z\"}",
                        EDITORS,
                        "articles:publish"),
                new Operation("POST", "/articles/{id}/unschedule", "", EDITORS, "articles:publish"),
                new Operation("GET", "/articles/{id}/checklist", "", ALL, "articles:read"),
                new Operation("POST", "/articles/{id}/checklist", "{}", ALL, "articles:read"),
                new Operation("PUT", "/articles/{id}/preview/text", "{}", WRITERS, "articles:write"),
                new Operation("GET", "/staff", "", ALL, "articles:read"),
                new Operation(
                        "POST",
                        "/articles/{id}/review-confirmed",
                        "{\"revision\":\"x\"}",
                        EnumSet.of(Role.REVIEWER),
                        "-"),
                new Operation("GET", "/articles/{article}/review-comments", "", ALL, "articles:read"),
                new Operation("POST", "/articles/{article}/review-comments", "{}", DESK, "review-comments:write"),
                new Operation("GET", "/articles/{article}/review-comments/{comment}", "", ALL, "articles:read"),
                new Operation(
                        "POST",
                        "/articles/{article}/review-comments/{comment}/answers",
                        "{\"text\":\"x\"}",
                        DESK,
                        "review-comments:write"),
                new Operation(
                        "POST",
                        "/articles/{article}/review-comments/{comment}/resolve",
                        "",
                        DESK,
                        "review-comments:write"),
                new Operation(
                        "POST",
                        "/articles/{article}/review-comments/{comment}/reopen",
                        "",
                        DESK,
                        "review-comments:write"),
                new Operation("POST", "/articles/{id}/publish", "", EDITORS, "articles:publish"),
                new Operation("POST", "/articles/{id}/withdraw", "", EDITORS, "articles:publish"),
                new Operation("POST", "/articles/{id}/archive", "", WRITERS, "articles:write"),
                new Operation("POST", "/articles/{id}/restore", "", WRITERS, "articles:edit-any"),
                new Operation("PUT", "/articles/{id}/preview", "", ALL, "articles:read"),
                new Operation("GET", "/articles/{id}/previews", "", ALL, "articles:read"),
                new Operation("POST", "/articles/{id}/previews", "{}", WRITERS, "articles:write"),
                new Operation("DELETE", "/articles/{id}/previews/{link}", "", WRITERS, "articles:write"),
                new Operation("GET", "/articles/{id}/revisions", "", ALL, "articles:read"),
                new Operation("GET", "/articles/{id}/revisions/{revision}", "", ALL, "articles:read"),
                new Operation("POST", "/articles/{id}/revisions/{revision}/restore", "{}", WRITERS, "articles:write"),
                new Operation("GET", "/articles/{id}/autosaves", "", WRITERS, "articles:write"),
                new Operation("GET", "/articles/{id}/autosaves/{session}", "", WRITERS, "articles:write"),
                new Operation("PUT", "/articles/{id}/autosaves/{session}", "{\"patch\":{}}", WRITERS, "articles:write"),
                new Operation("DELETE", "/articles/{id}/autosaves/{session}", "", WRITERS, "articles:write"),
                new Operation("GET", "/articles/{id}/presence", "", ALL, "articles:read"),
                new Operation("PUT", "/articles/{id}/presence", "", WRITERS, "articles:write"),
                new Operation("DELETE", "/articles/{id}/presence", "", WRITERS, "articles:write"),
                new Operation("POST", "/articles/{id}/presence/take-over", "", WRITERS, "articles:write"),
                new Operation("GET", "/articles/{id}/translations", "", ALL, "articles:read"),
                new Operation("POST", "/articles/{id}/translations", "{}", WRITERS, "articles:write"),
                new Operation("PUT", "/articles/{id}/translation", "{\"of\":\"x\"}", WRITERS, "articles:write"),
                new Operation("DELETE", "/articles/{id}/translation", "", WRITERS, "articles:write"),
                new Operation("GET", "/audit", "", ADMINS, "audit:read"),
                new Operation("GET", "/articles/{id}/diff", "", ALL, "articles:read"),
                new Operation("GET", "/articles/{article}/comments", "", MODERATORS, "comments:read"),
                new Operation("GET", "/comments", "", MODERATORS, "comments:read"),
                new Operation("GET", "/events", "", MODERATORS, "comments:read"),
                new Operation("GET", "/statistics/reads", "", ALL, "articles:read"),
                new Operation("GET", "/statistics/searches", "", ALL, "articles:read"),
                new Operation("GET", "/links/broken", "", ALL, "articles:read"),
                new Operation("GET", "/system", "", ADMINS, "settings:manage"),
                new Operation("GET", "/statistics/replies", "", MODERATORS, "comments:read"),
                new Operation("GET", "/comments/{id}", "", MODERATORS, "comments:read"),
                new Operation("PATCH", "/comments/{id}", "{}", MODERATORS, "comments:moderate"),
                new Operation("GET", "/comments/{id}/writer", "", MODERATORS, "comments:read"),
                new Operation("GET", "/comments/{id}/network", "", MODERATORS, "comments:read"),
                new Operation("GET", "/comments/{id}/wordings", "", MODERATORS, "comments:read"),
                new Operation("POST", "/comments/{id}/approve", "", MODERATORS, "comments:moderate"),
                new Operation("POST", "/comments/{id}/spam", "", MODERATORS, "comments:moderate"),
                new Operation("POST", "/comments/{id}/trash", "", MODERATORS, "comments:moderate"),
                new Operation("POST", "/comments/{id}/unapprove", "", MODERATORS, "comments:moderate"),
                new Operation("POST", "/comments/{id}/restore", "", MODERATORS, "comments:moderate"),
                new Operation("POST", "/comments/{id}/replies", "{\"text\":\"x\"}", MODERATORS, "-"),
                new Operation("GET", "/topics", "", ALL, "topics:read"),
                new Operation("POST", "/topics", "{}", EDITORS, "topics:write"),
                new Operation("GET", "/topics/{id}", "", ALL, "topics:read"),
                new Operation("PATCH", "/topics/{id}", "{}", EDITORS, "topics:write"),
                new Operation("DELETE", "/topics/{id}", "", EDITORS, "topics:write"),
                new Operation("POST", "/topics/{id}/merge", "{\"into\":\"x\"}", EDITORS, "topics:write"),
                new Operation("GET", "/tags", "", ALL, "topics:read"),
                new Operation("GET", "/tags/counts", "", ALL, "topics:read"),
                new Operation("GET", "/tags/{id}", "", ALL, "topics:read"),
                new Operation("PATCH", "/tags/{id}", "{}", EDITORS, "topics:write"),
                new Operation("POST", "/tags/{id}/merge", "{\"into\":\"x\"}", EDITORS, "topics:write"),
                new Operation("DELETE", "/tags/{id}", "", EDITORS, "topics:write"),
                new Operation("GET", "/redirects", "", EDITORS, "redirects:manage"),
                new Operation("POST", "/redirects", "{}", EDITORS, "redirects:manage"),
                new Operation("POST", "/redirects/import", "csv", EDITORS, "redirects:manage"),
                new Operation("GET", "/redirects/lookup", "", EDITORS, "redirects:manage"),
                new Operation("GET", "/redirects/{id}", "", EDITORS, "redirects:manage"),
                new Operation("PATCH", "/redirects/{id}", "{}", EDITORS, "redirects:manage"),
                new Operation("DELETE", "/redirects/{id}", "", EDITORS, "redirects:manage"),
                new Operation("GET", "/media", "", ALL, "media:read"),
                new Operation("POST", "/media", "form", WRITERS, "media:write"),
                new Operation("GET", "/media/{id}", "", ALL, "media:read"),
                new Operation("PATCH", "/media/{id}", "{}", WRITERS, "media:write"),
                new Operation("PUT", "/media/{id}/file", "form", WRITERS, "media:write"),
                new Operation("GET", "/media/{id}/uses", "", ALL, "media:read"),
                new Operation("DELETE", "/media/{id}", "", WRITERS, "media:write"),
                new Operation("GET", "/people", "", ADMINS, "-"),
                new Operation("POST", "/people", "{}", ADMINS, "-"),
                new Operation("GET", "/people/{id}", "", ADMINS, "-"),
                new Operation("PATCH", "/people/{id}", "{}", ADMINS, "-"),
                new Operation("POST", "/people/{id}/invitation", "", ADMINS, "-"),
                new Operation("GET", "/tokens", "", ADMINS, "-"),
                new Operation("POST", "/tokens", "{}", ADMINS, "-"),
                new Operation("GET", "/tokens/{id}", "", ADMINS, "-"),
                new Operation("DELETE", "/tokens/{id}", "", ADMINS, "-"),
                new Operation("GET", "/webhooks", "", ADMINS, "-"),
                new Operation("POST", "/webhooks", "{}", ADMINS, "-"),
                new Operation("GET", "/webhooks/{id}", "", ADMINS, "-"),
                new Operation("PATCH", "/webhooks/{id}", "{}", ADMINS, "-"),
                new Operation("DELETE", "/webhooks/{id}", "", ADMINS, "-"),
                new Operation("POST", "/webhooks/{id}/secret", "", ADMINS, "-"),
                new Operation("POST", "/webhooks/{id}/test", "", ADMINS, "-"),
                new Operation("GET", "/webhooks/{id}/deliveries", "", ADMINS, "-"),
                new Operation("GET", "/webhooks/{id}/deliveries/{delivery}", "", ADMINS, "-"),
                new Operation("POST", "/webhooks/{id}/deliveries/{delivery}/redeliver", "", ADMINS, "-"),
                new Operation("GET", "/mail", "", ADMINS, "-"),
                new Operation("GET", "/mail/{id}", "", ADMINS, "-"),
                new Operation("POST", "/mail/{id}/retry", "", ADMINS, "-"),
                new Operation("POST", "/privacy/searches", "{}", ADMINS, "-"),
                new Operation("POST", "/privacy/exports", "{}", ADMINS, "-"),
                new Operation("POST", "/privacy/erasures", "{}", ADMINS, "-"),
                new Operation("GET", "/privacy/erasures", "", ADMINS, "-"),
                new Operation("GET", "/privacy/erasures/{id}", "", ADMINS, "-"),
                new Operation("GET", "/privacy/erasure-list", "", ADMINS, "-"),
                new Operation("POST", "/privacy/replays", "{}", ADMINS, "-"),
                new Operation("GET", "/settings", "", ALL, ""),
                new Operation("PATCH", "/settings", "{\"name\":\"\"}", ADMINS, "settings:manage"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void letsInExactlyTheseRoles(Operation operation) {
        for (var role : Role.values()) {
            var answer = call(staff.as(role), operation);
            if (operation.roles().contains(role)) {
                assertThat(answer.status())
                        .as("%s as %s: %s", operation, role, answer.body())
                        .isNotIn(401, 403, 500);
            } else {
                answer.isProblem(403, "not-allowed");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void letsInNobodyWhoIsNotSignedIn(Operation operation) {
        var anonymous = staff.anonymous();
        anonymous.get("/session");
        call(anonymous, operation).isProblem(401, "not-signed-in");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void letsInMachinesByTheirScope(Operation operation) {
        var needed = Permission.ofScope(operation.scope());
        var grantable = EnumSet.allOf(Permission.class);
        grantable.removeIf(permission -> !permission.grantableToMachines());
        var others = EnumSet.copyOf(grantable);
        needed.ifPresent(others::remove);
        if (operation.scope().equals("articles:write") || operation.scope().equals("articles:edit-any")) {
            // Either of the two opens what is one's own.
            others.removeAll(List.of(Permission.ARTICLES_WRITE, Permission.ARTICLES_EDIT_ANY));
        }
        var without = call(staff.machine(others.toArray(Permission[]::new)), operation);
        if (operation.scope().isEmpty()) {
            without.is(200);
            return;
        }
        without.isProblem(403, "not-allowed");
        needed.ifPresent(permission -> {
            var with = call(staff.machine(permission), operation);
            assertThat(with.status()).as("%s: %s", operation, with.body()).isNotIn(401, 403, 500);
        });
    }

    @Test
    void forgetsNoOperation() {
        var known = new TreeSet<>(operations().map(Operation::toString).toList());
        known.addAll(List.of(
                "GET /session",
                "POST /session",
                "DELETE /session",
                "POST /session/password",
                "POST /session/password-reset",
                "GET /setup",
                "POST /setup",
                "GET /openapi.json"));
        var mapped = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(AdminApi.BASE))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> mapped.add(verb + " " + pattern.substring(AdminApi.BASE.length())))));
        assertThat(mapped).isEqualTo(known);
    }

    @Test
    void guardsEveryOperationButThoseThatAreOpen() {
        var open = mappings.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith("org.comfrey.api."))
                .filter(method -> !method.hasMethodAnnotation(PreAuthorize.class))
                .map(method -> method.getBeanType().getSimpleName())
                .distinct();
        assertThat(open)
                .containsExactlyInAnyOrder("SessionController", "PasswordController", "SetupController", "ApiDocument");
    }

    private static Answer call(Client client, Operation operation) {
        var versioned = client.onVersion(999);
        var path = operation.pathToNothing();
        if (operation.body().equals("form")) {
            return new Form().sentBy(versioned, operation.method(), path);
        }
        if (operation.body().equals("csv")) {
            return client.send(operation.method(), path, "text/csv", BodyPublishers.ofString("from,to"));
        }
        return switch (operation.method()) {
            case "GET" -> client.get(path);
            case "DELETE" -> versioned.delete(path);
            case "PATCH" -> versioned.patch(path, operation.body());
            case "PUT" -> versioned.put(path, operation.body());
            default -> operation.body().isEmpty() ? versioned.post(path) : versioned.post(path, operation.body());
        };
    }
}
