package org.comfrey.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that drives a real browser, which it takes as a parameter of type {@link com.microsoft.playwright.Browser}.
 * One such class runs at a time, because Playwright is not made for several threads. Where there is no Chromium it skips
 * and says so, unless {@code COMFREY_BROWSER_REQUIRED=true} makes that a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumExtension.class)
@ResourceLock("browser")
public @interface WithBrowser {}
