package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Webhooks at the desk. Nobody is at the address that they lead to. */
@AtTheDesk
class WebhookScreenTests {

    @LocalServerPort
    private int port;

    private Staff staff;

    @BeforeEach
    void meetTheStaff() {
        staff = Staff.at("http://localhost:" + port);
    }

    @Test
    void makesTriesChangesAndDeletesAWebhook(Browser browser) {
        var name = "Portal";
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.go("/admin/webhooks");
            assertThat(admin.page().getByText("There are no webhooks")).isVisible();
            admin.look("webhooks-empty");
            make(admin, name);
            deliver(admin, name);
            change(admin, name);
            // What was refused is in the console, and only that.
            assertThat(admin.errors()).allMatch(error -> error.contains("422"));
        }
    }

    @Test
    void isForAdministrators(Browser browser) {
        try (var admin = staff.desk(browser, Role.ADMIN)) {
            admin.goHome();
            admin.press("Control+k");
            admin.page().getByLabel("Find articles and actions").fill("webhooks");
            assertThat(admin.dialog()).containsText("Go to Webhooks");
        }
        try (var editor = staff.desk(browser, Role.EDITOR)) {
            editor.goHome();
            assertThat(editor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Webhooks")))
                    .isHidden();
            editor.go("/admin/webhooks");
            assertThat(editor.page().getByText("New webhook")).isHidden();
            editor.look("webhooks-forbidden");
        }
    }

    private static void make(Desk admin, String name) {
        admin.button("New webhook").click();
        admin.field("Name").fill(name);
        admin.field("Address").fill("http://10.0.0.1/");
        admin.dialogButton("Save").click();
        assertThat(admin.dialog()).containsText("Please correct the form.");
        admin.look("webhook");
        admin.field("Address").fill("https://hooks.invalid/comfrey");
        admin.dialogButton("Save").click();
        assertThat(admin.dialog()).containsText("You see the secret only now");
        assertThat(admin.page().locator("pre").textContent()).startsWith("whsec_");
        admin.look("webhook-secret");
        admin.dialogButton("I have kept it").click();
        assertThat(admin.row(name)).containsText("On");
        assertThat(admin.row(name)).containsText("article.published, article.updated");
    }

    private static void deliver(Desk admin, String name) {
        admin.button("Deliveries to " + name).click();
        assertThat(admin.dialog()).containsText("No deliveries");
        admin.dialogButton("Send a test").click();
        assertThat(admin.dialog()).containsText("1 try");
        admin.row("webhook.test").click();
        assertThat(admin.dialog()).containsText("\"type\": \"webhook.test\"");
        assertThat(admin.dialog()).containsText("no answer");
        assertThat(admin.dialog()).containsText("hooks.invalid");
        admin.look("webhook-deliveries");
        admin.dialogButton("Send again").click();
        assertThat(admin.page().getByText("It is sent again.")).isVisible();
        admin.press("Escape");
        admin.dialog().waitFor(Desk.GONE);
    }

    private static void change(Desk admin, String name) {
        admin.page().reload();
        assertThat(admin.row(name)).containsText("Nothing has arrived since");
        admin.button("Change " + name).click();
        admin.page().getByRole(AriaRole.SWITCH).press("Space");
        admin.dialogButton("Save").click();
        assertThat(admin.row(name)).containsText("Off");
        admin.look("webhooks");
        admin.button("Change " + name).click();
        admin.dialogButton("New secret").click();
        assertThat(admin.dialog()).containsText("For 24 hours");
        admin.dialogButton("New secret").click();
        assertThat(admin.dialog()).containsText("You see the secret only now");
        admin.dialogButton("I have kept it").click();
        admin.button("Change " + name).click();
        admin.dialogButton("Delete").click();
        assertThat(admin.dialog()).containsText("is told nothing more");
        admin.dialogButton("Delete").click();
        assertThat(admin.row(name)).isHidden();
    }
}
