package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.comfrey.api.Client;
import org.comfrey.browser.MortalBrowser;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What is left of somebody's words when the browser is killed while they are typed. {@code -Dcomfrey.kills=50} does it as
 * often.
 */
@AtTheDesk
class KilledBrowserTests {

    private static final int KILLS = Integer.getInteger("comfrey.kills", 3);
    private static final long SEED = Long.getLong("comfrey.seed", System.nanoTime());

    /** How long somebody types before the end, at most. */
    private static final int LONGEST = 5_000;

    private static final long LOSS_ALLOWED = 1_000;

    @LocalServerPort
    private int port;

    private final Random random = new Random(SEED);

    /** What the network is like while somebody types. */
    private enum Network {
        FINE,
        GONE,
        KEEPS_NOTHING
    }

    @Test
    void leavesAllButTheLastSecondOfWhatWasTypedHoweverOftenTheBrowserIsKilled(Browser browser) {
        var staff = Staff.at(site());
        var article = site() + "/admin/articles/" + staff.draft("Killed while it is written");
        var editor = staff.signedIn(Role.EDITOR);
        var safe = new ArrayList<>(List.of("One", "sentence."));
        try (var mortal = MortalBrowser.like(browser)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                var network = Network.values()[kill % Network.values().length];
                var page = open(mortal, editor, article, safe, "kill %d of seed %d".formatted(kill, SEED));
                safe.addAll(typedUntilKilled(mortal, page, network, "k" + kill));
            }
            var page = open(mortal, editor, article, safe, "the end of seed " + SEED);
            page.keyboard().press("Control+s");
            assertThat(page.locator(".save-state")).containsText("Saved");
            assertThat(words(page)).containsSubsequence(safe);
        }
    }

    private static Page open(MortalBrowser mortal, Client editor, String article, List<String> safe, String when) {
        var context = mortal.open();
        Cookies.take(editor, context);
        var page = context.pages().getFirst();
        page.navigate(article);
        assertThat(text(page)).containsText(safe.getLast());
        assertThat(words(page)).as(when).containsSubsequence(safe);
        return page;
    }

    /** Types one word after the other until the browser is gone. @return those that had their second */
    private List<String> typedUntilKilled(MortalBrowser mortal, Page page, Network network, String name) {
        text(page).click();
        page.keyboard().press("Control+End");
        // The editor is told of the new place only with the next frame; nobody's fingers are faster than that.
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        // Else the paragraph gets longer than one may be when there are many kills.
        page.keyboard().press("Enter");
        switch (network) {
            case FINE -> {}
            case GONE -> page.context().setOffline(true);
            case KEEPS_NOTHING -> page.route("**/autosaves/*", route -> route.abort());
        }
        var typed = new LinkedHashMap<String, Long>();
        var delay = LOSS_ALLOWED + random.nextInt(LONGEST);
        var killed = CompletableFuture.supplyAsync(
                () -> {
                    var now = System.currentTimeMillis();
                    mortal.kill();
                    return now;
                },
                CompletableFuture.delayedExecutor(delay, MILLISECONDS));
        try {
            for (int word = 1; ; word++) {
                page.keyboard().type(" " + name + "w" + word);
                typed.put(name + "w" + word, System.currentTimeMillis());
            }
        } catch (PlaywrightException gone) {
            var end = killed.join();
            return typed.entrySet().stream()
                    .filter(word -> word.getValue() <= end - LOSS_ALLOWED)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private static List<String> words(Page page) {
        return List.of(text(page).innerText().strip().split("\\s+"));
    }

    private static Locator text(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text").setExact(true));
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
