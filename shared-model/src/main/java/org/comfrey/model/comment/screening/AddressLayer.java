package org.comfrey.model.comment.screening;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comfrey.model.address.EmailAddress;

/** Looks for the address, or its domain, in the site's lists. The lists name it already, so the sentence does not. */
final class AddressLayer implements Layer {

    @Override
    public Stream<Finding> look(Submission submission) {
        var email = submission.email();
        if (email == null) {
            return Stream.empty();
        }
        var rules = submission.rules();
        return Stream.of(
                        found(rules.blockedAddresses(), email, Finding.spam("The e-mail address is blocked.")),
                        found(rules.heldAddresses(), email, Finding.hold("The e-mail address is on the list to hold.")),
                        found(rules.trustedAddresses(), email, Finding.trust("The e-mail address is trusted.")))
                .flatMap(found -> found);
    }

    private static Stream<Finding> found(List<String> entries, EmailAddress email, Finding finding) {
        var domain = "@" + email.domain();
        return entries.stream()
                        .map(entry -> entry.toLowerCase(Locale.ROOT))
                        .anyMatch(entry -> entry.equals(email.value()) || entry.equals(domain))
                ? Stream.of(finding)
                : Stream.empty();
    }
}
