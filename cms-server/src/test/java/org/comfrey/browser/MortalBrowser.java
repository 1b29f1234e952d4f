package org.comfrey.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A browser with a profile of its own on the disk. It can be killed as a crash or a full memory would do it, without a last
 * word, and be opened again.
 */
public final class MortalBrowser implements AutoCloseable {

    private final BrowserType type;
    private final Path profile;
    private @Nullable BrowserContext context;

    private MortalBrowser(BrowserType type, Path profile) {
        this.type = type;
        this.profile = profile;
    }

    /** One of the same kind, not opened yet. */
    public static MortalBrowser like(Browser browser) {
        try {
            return new MortalBrowser(browser.browserType(), Files.createTempDirectory("comfrey-browser-"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public BrowserContext open() {
        var opened = type.launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(ChromiumExtension.program().orElseThrow())
                        .setArgs(ChromiumExtension.ARGUMENTS)
                        .setLocale("en-GB"));
        context = opened;
        return opened;
    }

    /** May be called by another thread than the one that drives it, whose call then fails. */
    public void kill() {
        ProcessHandle.current()
                .descendants()
                .filter(this::isOnTheProfile)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private boolean isOnTheProfile(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(profile.toString());
    }

    @Override
    public void close() {
        if (context != null) {
            try {
                context.close();
            } catch (PlaywrightException killed) {
                // There is nothing to close any more.
            }
        }
        FileSystemUtils.deleteRecursively(profile.toFile());
    }
}
