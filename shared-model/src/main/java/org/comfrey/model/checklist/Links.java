package org.comfrey.model.checklist;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comfrey.model.address.Href;
import org.comfrey.model.body.Block;
import org.comfrey.model.body.BodyOutline;
import org.comfrey.model.body.BodyWalk;
import org.comfrey.model.body.Inline;
import org.comfrey.model.body.Mark;
import org.comfrey.model.content.ArticleContent;
import org.jspecify.annotations.Nullable;

/** The links of an article, looked at by their form only. */
final class Links {

    private final Set<String> anchors = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private Links(ArticleContent content) {
        BodyOutline.of(content.body()).entries().forEach(entry -> anchors.add(entry.anchor()));
        content.references().forEach(reference -> anchors.add("ref-" + reference.key()));
    }

    /** Links whose form tells that they lead nowhere, or not safely. */
    static List<Finding> thatCannotWork(ArticleContent content) {
        var links = new Links(content);
        BodyWalk.of(content.body()).forEach(place -> links.block(place.block(), "/body" + place.pointer()));
        var referral = content.treatment().referral();
        if (referral != null) {
            links.check(referral.link(), "/treatment/referral/link");
        }
        for (int i = 0; i < content.references().size(); i++) {
            links.check(content.references().get(i).url(), "/references/" + i + "/url");
        }
        return links.findings;
    }

    private void block(Block block, String pointer) {
        switch (block) {
            case Block.Paragraph paragraph -> inlines(paragraph.content(), pointer);
            case Block.Heading heading -> inlines(heading.content(), pointer);
            case Block.Embed embed -> check(embed.url(), pointer + "/attrs/url");
            case Block.CallToAction call -> check(call.href(), pointer + "/attrs/href");
            default -> {}
        }
    }

    private void inlines(List<Inline> inlines, String pointer) {
        for (int i = 0; i < inlines.size(); i++) {
            var marks = inlines.get(i).marks();
            for (int j = 0; j < marks.size(); j++) {
                if (marks.get(j) instanceof Mark.Link link) {
                    check(link.href(), pointer + "/content/" + i + "/marks/" + j + "/attrs/href");
                }
            }
        }
    }

    private void check(@Nullable String address, String pointer) {
        if (address == null) {
            return;
        }
        if (!Href.isSafe(address) || !isWellFormed(address)) {
            findings.add(new Finding(pointer, Href.RULE, address, null));
        } else if (address.toLowerCase(Locale.ROOT).startsWith("http://")) {
            findings.add(new Finding(pointer, "Link to https://, which nobody on the way can change.", address, null));
        } else if (address.startsWith("#") && !anchors.contains(address.substring(1))) {
            findings.add(new Finding(pointer, "There is no such place on this page.", address, null));
        }
    }

    private static boolean isWellFormed(String address) {
        try {
            var host = new URI(address).getHost();
            return !Href.isWeb(address) || (host != null && (host.contains(".") || host.contains(":")));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
