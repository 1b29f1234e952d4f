package org.comfrey.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the machine's Chromium once for all tests, and closes it after the last one. */
class ChromiumExtension implements ExecutionCondition, ParameterResolver {

    private static final String BROWSER = "COMFREY_BROWSER";
    private static final String REQUIRED = "COMFREY_BROWSER_REQUIRED";

    /** Where the packages of Debian, Ubuntu, Fedora and macOS put it. */
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** With which a test waits for what it asserts: a machine that runs other tests too may be slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Chromium's own sandbox does not work for root, which containers and build machines often are. */
    static final List<String> ARGUMENTS =
            "root".equals(System.getProperty("user.name")) ? List.of("--no-sandbox") : List.of();

    /** What runs, and is closed with JUnit's root context. */
    record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start(Path program) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options =
                    new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var program = program();
        if (program.isPresent()) {
            return ConditionEvaluationResult.enabled("There is " + program.get());
        }
        var reason = "no Chromium on this machine: install Debian's chromium, or name one in " + BROWSER;
        if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
            throw new IllegalStateException(REQUIRED + " is set, but there is " + reason + ".");
        }
        System.out.println(context.getDisplayName() + " skipped: " + reason + ".");
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(ChromiumExtension.class))
                .computeIfAbsent(Running.class, _ -> Running.start(program().orElseThrow()), Running.class)
                .browser();
    }

    static Optional<Path> program() {
        var named = System.getenv(BROWSER);
        var candidates = named == null || named.isBlank() ? USUAL.stream() : Stream.of(named);
        return candidates.map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
