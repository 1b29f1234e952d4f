package org.comfrey.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages, kept as output of the build in {@code cms-server/target/screenshots}. */
public final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /** Takes a picture of the whole page. */
    public static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
    }
}
