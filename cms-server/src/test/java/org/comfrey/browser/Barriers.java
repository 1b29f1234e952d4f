package org.comfrey.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps people from using a page, as far as axe can judge. */
public final class Barriers {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Barriers() {}

    /** Breaches of WCAG 2.2 AA, each with its rule, an element, and what is wrong with it. */
    public static List<String> on(Page page) {
        // A preview runs no scripts, axe's neither, and would be waited for in vain. Its page is looked at by tests of
        // the site.
        return found(axe(page).withTags(WCAG_22_AA).exclude(".preview-frame"));
    }

    /** Breaches of these of axe's rules. */
    public static List<String> on(Page page, String... rules) {
        return found(axe(page).withRules(List.of(rules)));
    }

    /** Beyond frames of other sites, which we have none of, it needs no second page for its sums. That saves a second. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Barriers::told).toList();
    }

    private static String told(Rule rule) {
        var first = rule.getNodes().getFirst();
        return "%s: %s%n%s".formatted(rule.getId(), first.getHtml(), first.getFailureSummary());
    }
}
