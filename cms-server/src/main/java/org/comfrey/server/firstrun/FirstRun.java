package org.comfrey.server.firstrun;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.founding.Founding;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.person.NewPerson;
import org.comfrey.model.start.StartRefused;
import org.comfrey.model.store.Indexes;
import org.comfrey.server.role.ConditionalOnRole;
import org.comfrey.server.settings.ComfreySettings;
import org.comfrey.server.store.Store;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Runs at each start, before the process takes requests: makes the store fit, and a new site its first people. It begins
 * while the rest of the process is still starting, for hashing passwords and writing articles takes a while.
 */
@Slf4j
@Component
@ConditionalOnRole(org.comfrey.server.role.Role.ADMIN)
@RequiredArgsConstructor
class FirstRun implements ApplicationRunner, WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final Indexes indexes;
    private final Publishing publishing;
    private final Founding founding;
    private final DemoSite demoSite;
    private final ComfreySettings settings;
    private final Store store;
    private final WebServerApplicationContext web;

    private final CompletableFuture<Runnable> announcement = new CompletableFuture<>();

    /** Begins: of all moments at which a bean is called, the one before the web server is made comes first. */
    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        announcement.completeAsync(
                this::prepare,
                work -> Thread.ofPlatform().daemon().name("first-run").start(work));
    }

    /** Waits for what was begun, and says what came of it. */
    @Override
    public void run(ApplicationArguments arguments) {
        announcement.join().run();
    }

    private Runnable prepare() {
        indexes.ensure();
        publishing.settleAll();
        if (founding.isDemoUnfinished()) {
            return demo();
        }
        return founding.isOpen() ? found() : () -> {};
    }

    private Runnable found() {
        var admin = settings.admin();
        if (admin.email() != null && admin.password() != null) {
            return foundWith(admin.email(), admin.password());
        }
        if (admin.email() != null || admin.password() != null) {
            throw new StartRefused(
                    "COMFREY_ADMIN_EMAIL and COMFREY_ADMIN_PASSWORD go together, and one of them is not set.");
        }
        if (wantsDemo()) {
            founding.beginDemo();
            return demo();
        }
        return this::printSetupLink;
    }

    private Runnable demo() {
        var signInCard = demoSite.create();
        return () -> log.info("{}", signInCard);
    }

    private Runnable foundWith(String email, String password) {
        try {
            var founder = founding.found(NewPerson.builder()
                    .email(new EmailAddress(email))
                    .name("Administrator")
                    .roles(Set.of(Role.ADMIN))
                    .password(password)
                    .build());
            return () -> log.info(
                    "Made the first administrator, {}.", founder.email().value());
        } catch (InvalidInput | IllegalArgumentException refused) {
            throw new StartRefused(
                    "COMFREY_ADMIN_EMAIL or COMFREY_ADMIN_PASSWORD cannot be taken: " + refused.getMessage(), refused);
        }
    }

    /** Wanted unless said otherwise on the embedded store; never on a MongoDB, which is for a real site. */
    private boolean wantsDemo() {
        return store instanceof Store.Embedded && !Boolean.FALSE.equals(settings.demo());
    }

    private void printSetupLink() {
        var server = web.getWebServer();
        var base = settings.site().url() != null
                ? settings.site().url().toString().replaceAll("/$", "")
                : "http://localhost:" + (server == null ? 8080 : server.getPort());
        // Behind the #, a browser keeps it to itself: it gets into no log on the way.
        log.info(
                "This site has no administrator yet. Make one within {} minutes at {}/admin/setup#{}",
                Founding.LINK_LIFE.toMinutes(),
                base,
                founding.openLink());
    }
}
