package org.comfrey.server.firstrun;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.comfrey.api.Client;
import org.comfrey.browser.Screenshots;
import org.comfrey.browser.WithBrowser;
import org.comfrey.server.Comfrey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The embedded store's first start and those after it, each a whole process. */
@ExtendWith(OutputCaptureExtension.class)
@Isolated("It reads what the process prints.")
class FirstRunTests {

    private static final Pattern SIGN_IN_LINE = Pattern.compile(
            "^ {4}(ADMIN|EDITOR|REVIEWER|AUTHOR|MODERATOR) +(\\S+@\\S+) +(\\S{20})$", Pattern.MULTILINE);
    private static final Pattern SETUP_LINK = Pattern.compile("http://localhost:\\d+/admin/setup#\\S+");
    private static final String PASSWORD = "four green apples fall";

    @TempDir
    Path folder;

    @Test
    void makesADemoSiteAndPrintsItsPasswordsOnce(CapturedOutput output) {
        try (var comfrey = start()) {
            var accounts = signInCard(output);
            assertThat(accounts)
                    .extracting(account -> account.group(1))
                    .containsExactlyInAnyOrder("ADMIN", "EDITOR", "REVIEWER", "AUTHOR", "MODERATOR");
            assertThat(accounts).extracting(account -> account.group(3)).doesNotHaveDuplicates();
            for (var account : accounts) {
                var me = client(comfrey)
                        .signIn(account.group(2), account.group(3))
                        .is(200);
                assertThat(me.text("/roles/0")).isEqualTo(account.group(1));
            }
            var admin = client(comfrey);
            admin.signIn(accounts.getFirst().group(2), accounts.getFirst().group(3));
            assertThat(admin.get("/articles").is(200).json().at("/items").valueStream())
                    .hasSize(6)
                    .allSatisfy(article ->
                            assertThat(article.at("/publication").asString()).isEqualTo("LIVE"));
            assertThat(admin.get("/comments?status=APPROVED").is(200).json().at("/items"))
                    .isNotEmpty();
            assertThat(admin.get("/comments?status=PENDING").is(200).json().at("/items"))
                    .isNotEmpty();
        }
        var firstStart = output.getAll();
        start().close();
        assertThat(signInCard(output.getAll().substring(firstStart.length()))).isEmpty();
    }

    @Test
    void makesTheAdministratorThatTheSettingsNameAndNothingElse(CapturedOutput output) {
        String[] settings = {"--comfrey.admin.email=first@clinic.example", "--comfrey.admin.password=" + PASSWORD};
        try (var comfrey = start(settings)) {
            var admin = client(comfrey);
            admin.signIn("first@clinic.example", PASSWORD).is(200);
            assertThat(admin.get("/articles").is(200).json().at("/items")).isEmpty();
            assertThat(admin.get("/people").is(200).json().at("/items")).hasSize(1);
        }
        // A site that is there is not founded again, by whatever settings.
        try (var comfrey =
                start("--comfrey.admin.email=second@clinic.example", "--comfrey.admin.password=" + PASSWORD)) {
            client(comfrey).signIn("second@clinic.example", PASSWORD).is(401);
        }
        assertThat(output).doesNotContain(PASSWORD).doesNotContain("/admin/setup#");
    }

    @Test
    void wantsAddressAndPasswordTogether(CapturedOutput output) {
        assertThatThrownBy(
                () -> start("--comfrey.admin.email=first@clinic.example").close());
        assertThat(output).contains("COMFREY_ADMIN_EMAIL and COMFREY_ADMIN_PASSWORD go together");
    }

    @Nested
    @WithBrowser
    class WithoutDemo {

        @Test
        void setsTheSiteUpByTheLinkThatWasPrinted(Browser browser, CapturedOutput output) {
            try (var comfrey = start("--comfrey.demo=false");
                    var page = browser.newPage()) {
                var complaints = complaintsOf(page);
                page.navigate(setupLink(output));
                assertThat(page).hasURL(Pattern.compile("[^#]*"));
                page.getByLabel("Your name").fill("Dana Berg");
                page.getByLabel("E-mail address").fill("dana@clinic.example");
                password(page).fill("short");
                press(page, "Make my account");
                assertThat(page.getByRole(AriaRole.ALERT)).containsText("Please correct the form.");
                assertThat(password(page)).hasAttribute("aria-invalid", "true");
                assertThat(password(page)).isFocused();
                assertThat(page.getByLabel("Your name")).hasValue("Dana Berg");
                Screenshots.take(page, "setup-errors");
                password(page).fill(PASSWORD);
                press(page, "Make my account");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                        .click();
                signInWith(page, "dana@clinic.example");
                Screenshots.take(page, "signed-in");
                assertThat(complaints).allMatch(complaint -> complaint.contains("status of 4"));
                page.navigate(setupLink(output));
                assertThat(page.getByText("This site is set up already.")).isVisible();
            }
        }

        private void signInWith(Page page, String email) {
            page.getByLabel("E-mail address").fill(email);
            password(page).fill("not the right one");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            Screenshots.take(page, "sign-in-refused");
            password(page).fill(PASSWORD);
            page.keyboard().press("Enter");
            var greeting = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
            assertThat(greeting).containsText("Dana");
            page.reload();
            assertThat(greeting).containsText("Dana");
            press(page, "Account of Dana Berg (DB)");
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(greeting).hasText("Sign in");
        }

        /** The field; the button beside it that shows what was typed has the word in its name too. */
        private static Locator password(Page page) {
            return page.getByRole(
                    AriaRole.TEXTBOX,
                    new Page.GetByRoleOptions().setName("Password").setExact(true));
        }

        private static List<String> complaintsOf(Page page) {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            return complaints;
        }

        private static void press(Page page, String button) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .click();
        }

        private static String setupLink(CapturedOutput output) {
            return SETUP_LINK
                    .matcher(output)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private ConfigurableApplicationContext start(String... settings) {
        var arguments = new ArrayList<>(List.of("--server.port=0", "--comfrey.data-dir=" + folder));
        arguments.addAll(List.of(settings));
        return new SpringApplication(Comfrey.class).run(arguments.toArray(String[]::new));
    }

    private static Client client(ConfigurableApplicationContext comfrey) {
        return new Client("http://localhost:" + comfrey.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static List<MatchResult> signInCard(CharSequence output) {
        return SIGN_IN_LINE.matcher(output).results().toList();
    }
}
