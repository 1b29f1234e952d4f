package org.comfrey.model.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.Builder;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.Block;
import org.comfrey.model.body.Body;
import org.comfrey.model.body.BodyWalk;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.treatment.Reference;
import org.comfrey.model.treatment.Referral;
import org.comfrey.model.treatment.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * What an article says: all that a revision freezes and a publication copies.
 *
 * @param slug its name in addresses, unique on the site
 * @param locale its language, as a BCP 47 tag
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param summary at most {@value #LONGEST_SUMMARY} characters; may be empty while it is a draft
 * @param body the text
 * @param treatment the facts of the treatment
 * @param references the sources, each with a key that the text cites
 * @param topics ids of topics
 * @param tags free words
 * @param cover the picture above it
 * @param authors ids of the people named as its authors
 * @param seo what search engines are told
 * @param commentPolicy whether readers may reply
 */
@Builder(toBuilder = true)
public record ArticleContent(
        Slug slug,
        String locale,
        String title,
        String summary,
        Body body,
        Treatment treatment,
        List<Reference> references,
        List<String> topics,
        List<String> tags,
        @Nullable Cover cover,
        List<String> authors,
        Seo seo,
        CommentPolicy commentPolicy) {

    /** The address of a media item or of one of its files, here or with the site before it. */
    private static final Pattern MEDIA = Pattern.compile("^(?:https?://[^/]+)?/media/([0-9a-f]{24})(?![^/?#])");

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_SUMMARY = 500;
    public static final int MOST_REFERENCES = 200;
    public static final int MOST_TOPICS = 30;
    public static final int MOST_TAGS = 30;
    public static final int LONGEST_TAG = 50;
    public static final int MOST_AUTHORS = 20;

    public ArticleContent {
        references = List.copyOf(references);
        topics = List.copyOf(topics);
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        var problems = new Problems();
        problems.require(
                LanguageTag.isTag(locale), "/locale", "The locale is a language tag such as \"en\" or \"de-CH\".");
        problems.require(
                Text.isVisible(title) && title.length() <= LONGEST_TITLE && Text.isPrintable(title),
                "/title",
                "The title has 1 to " + LONGEST_TITLE + " characters, on one line.");
        problems.require(
                summary.length() <= LONGEST_SUMMARY && Text.isPrintableLines(summary),
                "/summary",
                "The summary has at most " + LONGEST_SUMMARY + " characters.");
        checkReferences(references, problems);
        checkIds(topics, MOST_TOPICS, "/topics", problems);
        checkIds(authors, MOST_AUTHORS, "/authors", problems);
        checkTags(tags, problems);
        problems.throwIfAny();
    }

    /** The ids of the media that it shows. */
    public Set<String> media() {
        var shown = new HashSet<>(body.media());
        if (cover != null) {
            shown.add(cover.media());
        }
        return shown;
    }

    /** The ids of the media that it shows or links to: without them, readers would miss something. */
    public Set<String> usedMedia() {
        var used = media();
        linkedMedia().forEach(used::add);
        return used;
    }

    private Stream<String> linkedMedia() {
        return hrefs().map(MEDIA::matcher).filter(Matcher::find).map(link -> link.group(1));
    }

    /** What its links lead to: those in its text, of its sources and of its referral. */
    public Stream<String> hrefs() {
        var referral = treatment.referral();
        var elsewhere = Stream.concat(
                references.stream().map(Reference::url),
                Stream.ofNullable(referral).map(Referral::link));
        return Stream.concat(body.hrefs(), elsewhere).filter(Objects::nonNull);
    }

    /** Where it shows these media, as pointers into what it says. */
    public List<String> pointersTo(Set<String> media) {
        var pointers = new ArrayList<String>();
        if (cover != null && media.contains(cover.media())) {
            pointers.add("/cover/media");
        }
        for (var place : BodyWalk.of(body)) {
            if (place.block() instanceof Block.Image image && media.contains(image.media())) {
                pointers.add("/body" + place.pointer() + "/attrs/media");
            }
        }
        return pointers;
    }

    private static void checkReferences(List<Reference> references, Problems problems) {
        problems.require(
                references.size() <= MOST_REFERENCES,
                "/references",
                "An article has at most " + MOST_REFERENCES + " references.");
        var seen = new HashSet<String>();
        for (int i = 0; i < references.size(); i++) {
            problems.require(
                    seen.add(references.get(i).key()),
                    "/references/" + i + "/key",
                    "Another reference has this key already.");
        }
    }

    private static void checkIds(List<String> ids, int most, String pointer, Problems problems) {
        problems.require(ids.size() <= most, pointer, "At most " + most + " can be named here.");
        problems.require(new HashSet<>(ids).size() == ids.size(), pointer, "One of them is named twice.");
    }

    private static void checkTags(List<String> tags, Problems problems) {
        checkIds(tags, MOST_TAGS, "/tags", problems);
        for (int i = 0; i < tags.size(); i++) {
            var tag = tags.get(i);
            problems.require(
                    Text.isVisible(tag) && tag.length() <= LONGEST_TAG && Text.isPrintable(tag),
                    "/tags/" + i,
                    "A tag has 1 to " + LONGEST_TAG + " characters.");
        }
    }
}
