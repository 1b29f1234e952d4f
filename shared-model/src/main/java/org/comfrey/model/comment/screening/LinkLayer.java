package org.comfrey.model.comment.screening;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts the web addresses in the text: advertisements have many. */
final class LinkLayer implements Layer {

    private static final Pattern LINK = Pattern.compile("https?://|(?<![/\\p{L}\\p{N}])www\\.");

    @Override
    public Stream<Finding> look(Submission submission) {
        var links = LINK.matcher(PlainText.of(submission.text())).results().count();
        var most = submission.rules().mostLinks();
        return links > most
                ? Stream.of(
                        Finding.hold("It has %s; a reply with more than %d is held.".formatted(counted(links), most)))
                : Stream.empty();
    }

    private static String counted(long links) {
        return links == 1 ? "1 link" : links + " links";
    }
}
