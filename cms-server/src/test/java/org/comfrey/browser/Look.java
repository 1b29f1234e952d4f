package org.comfrey.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;

/** A look at a page as it is now: narrow, wide and in the dark. */
public final class Look {

    private static final int WIDE = 1280;
    private static final int HIGH = 900;

    private Look() {}

    /**
     * Takes pictures of the page, and has axe look for barriers.
     *
     * @param narrow pixels across that it has to do with
     */
    public static void at(Page page, String name, int narrow) {
        page.setViewportSize(narrow, HIGH);
        // A menu may slide out of the way.
        page.evaluate("Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))");
        Screenshots.take(page, name + "-narrow");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + narrow + " px")
                .isLessThanOrEqualTo(narrow);
        page.setViewportSize(WIDE, HIGH);
        Screenshots.take(page, name);
        assertThat(Barriers.on(page)).as(name).isEmpty();
        // In the dark there are other colours, and nothing else is different.
        turn(page, ColorScheme.DARK);
        Screenshots.take(page, name + "-dark");
        assertThat(Barriers.on(page, "color-contrast"))
                .as(name + " in the dark")
                .isEmpty();
        turn(page, ColorScheme.LIGHT);
    }

    /** Waits until the page is what it was told to be: the editors' application hears of it a moment later. */
    private static void turn(Page page, ColorScheme scheme) {
        var before = background(page);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        page.waitForCondition(() -> !background(page).equals(before));
    }

    private static Object background(Page page) {
        return page.evaluate(
                "[document.documentElement, document.body].map((one) => getComputedStyle(one).backgroundColor).join()");
    }
}
