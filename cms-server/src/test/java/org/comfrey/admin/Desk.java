package org.comfrey.admin;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.comfrey.api.Client;
import org.comfrey.browser.Look;

/** Somebody at work in the editors' application, in a browser of their own. What the console says of errors is kept. */
final class Desk implements AutoCloseable {

    private static final int NARROW = 360;

    /** Until something is no longer there. */
    static final Locator.WaitForOptions GONE = new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    private Desk(String site, BrowserContext context) {
        this.site = site;
        this.context = context;
        this.page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAboutOurOwnScripts(message)) {
                errors.add(message.text());
            }
        });
    }

    /** Tests look into every frame with scripts of their own, which that of a preview refuses as it refuses all. */
    private boolean isAboutOurOwnScripts(ConsoleMessage message) {
        return message.text().startsWith("Blocked script execution in '" + site + "/preview/");
    }

    static Desk open(Browser browser, String site) {
        return new Desk(
                site,
                browser.newContext(new Browser.NewContextOptions()
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB")
                        .setViewportSize(1280, 900)));
    }

    /** Of somebody who signed in already, wherever that was. */
    static Desk of(Browser browser, String site, Client signedIn) {
        var desk = open(browser, site);
        Cookies.take(signedIn, desk.context);
        return desk;
    }

    /** By the form, which leads home. */
    void signIn(String email, String password) {
        go("/admin");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button("Sign in").click();
        heading("Good to see you").waitFor();
    }

    void goHome() {
        go("/admin");
        heading("Good to see you").waitFor();
    }

    void go(String address) {
        page.navigate(site + address);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** The field of exactly that label. */
    Locator field(String label) {
        // The list of proposals of a field has its label too.
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input, textarea, select"));
    }

    /** The row of a list that says this. */
    Locator row(String words) {
        return page.locator(".row").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** The button of that name in the dialog that is open. */
    Locator dialogButton(String name) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1).setName(name));
    }

    Locator text() {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text").setExact(true));
    }

    Locator saveState() {
        return page.locator(".save-state");
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Of the text. */
    void toTheEnd() {
        press("Control+End");
        aMoment();
    }

    /** The editor is told of a new place only with the next frame; nobody's fingers are faster than that. */
    void aMoment() {
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Looks at the screen. */
    void look(String name) {
        Look.at(page, "admin-" + name, NARROW);
    }

    /** What the console said, without what it says of answers that a test asked for. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        context.close();
    }
}
