package org.comfrey.model.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comfrey.model.body.Block;
import org.comfrey.model.body.BodyWalk;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.input.Text;

/** Pictures, and the words for those who do not see them. */
final class Pictures {

    /** What a camera or a download calls a picture. */
    private static final Pattern FILE_NAME =
            Pattern.compile("\\S+\\.(?:jpe?g|png|webp|gif|svg|avif|heic|tiff?)", Pattern.CASE_INSENSITIVE);

    private Pictures() {}

    /** Pictures without words that are not marked as decoration. A cover cannot be: it stands for the article elsewhere. */
    static List<Finding> without(ArticleContent content) {
        var findings = new ArrayList<Finding>();
        for (var place : BodyWalk.of(content.body())) {
            if (place.block() instanceof Block.Image image && !image.decorative() && saysNothing(image.alt())) {
                findings.add(missing("/body" + place.pointer() + "/attrs/alt"));
            }
        }
        var cover = content.cover();
        if (cover != null && saysNothing(cover.alt())) {
            findings.add(Finding.at("/cover/alt", "Say in words what the cover shows. A file's name says nothing."));
        }
        return findings;
    }

    private static Finding missing(String pointer) {
        return Finding.at(
                pointer, "Say in words what the picture shows, or mark it as decoration. A file's name says nothing.");
    }

    private static boolean saysNothing(String alt) {
        return !Text.isVisible(alt) || isFileName(alt);
    }

    private static boolean isFileName(String alt) {
        return FILE_NAME.matcher(alt.strip()).matches();
    }
}
