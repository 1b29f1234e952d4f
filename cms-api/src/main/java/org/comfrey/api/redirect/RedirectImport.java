package org.comfrey.api.redirect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.web.SiteAddress;
import org.comfrey.model.address.SitePath;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.redirect.Redirecting;
import org.springframework.stereotype.Component;

/**
 * Sets redirects line by line. What cannot be set is named and keeps nothing else from being set; what is there already stays
 * as it is, so that a file may be sent again, whole or mended.
 */
@Component
@RequiredArgsConstructor
class RedirectImport {

    private final Redirecting redirecting;
    private final SiteAddress site;

    /** @param dryRun whether it is only looked at what would become of the lines; each by itself, as things are now */
    ImportView run(List<RedirectFile.Line> lines, boolean dryRun) {
        int set = 0;
        int unchanged = 0;
        var refused = new ArrayList<ImportView.Refused>();
        for (var line : lines) {
            try {
                if (sets(line, dryRun)) {
                    set++;
                } else {
                    unchanged++;
                }
            } catch (InvalidInput invalid) {
                refused.add(refused(line, invalid));
            }
        }
        return new ImportView(set, unchanged, refused);
    }

    private boolean sets(RedirectFile.Line line, boolean dryRun) {
        var problems = new Problems();
        var from = problems.parse("/from", () -> new SitePath(site.asPath(line.from())));
        problems.require(
                line.isPermanent() != null,
                "/permanent",
                "The third column says true or false, or 301 or 302, or nothing, which is true.");
        problems.throwIfAny();
        var path = requireNonNull(from);
        boolean permanent = requireNonNull(line.isPermanent());
        var to = site.asPath(line.to());
        boolean changes = redirecting.wouldChange(path, to, permanent);
        if (changes && !dryRun) {
            redirecting.set(path, to, permanent);
        }
        return changes;
    }

    private static ImportView.Refused refused(RedirectFile.Line line, InvalidInput invalid) {
        var first = invalid.problems().getFirst();
        return new ImportView.Refused(
                line.number(),
                line.from().isEmpty() ? null : line.from(),
                first.pointer().substring(1),
                first.detail());
    }
}
