package org.comfrey.model.body;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The text of an article.
 *
 * @param blocks in reading order
 */
public record Body(List<Block> blocks) {

    /** All blocks of a text, those inside others included. Items, rows, cells and questions hold blocks and are none. */
    public static final int MOST_BLOCKS = 2_000;

    /** Blocks inside blocks: a paragraph in a list in a card is at level 3. */
    public static final int DEEPEST = 8;

    /** Bytes of a whole text as compact JSON in UTF-8. With its revision it stays far below MongoDB's 16 MiB. */
    public static final int MOST_BYTES = 1024 * 1024;

    /** Characters of one run of text, in UTF-16 units, so that a fault in a client shows early. */
    public static final int LONGEST_RUN = 10_000;

    /** Characters of a line such as a caption, a question or the alternative to a picture, in UTF-16 units. */
    public static final int LONGEST_LINE = 300;

    /** Columns or rows that one cell of a table spans. */
    public static final int WIDEST_SPAN = 50;

    /** References that one evidence note names. */
    public static final int MOST_REFERENCES_OF_A_NOTE = 20;

    /** Problems that {@link BodyReader} tells of: a person has seen enough, and a hostile input has cost enough. */
    public static final int MOST_PROBLEMS = 50;

    public Body {
        blocks = List.copyOf(blocks);
    }

    /** The ids of the media that it shows, in whatever block they stand. */
    public Set<String> media() {
        var shown = new HashSet<String>();
        blocks.forEach(block -> collectMedia(block, shown));
        return shown;
    }

    /** What its links lead to, in whatever block they stand. */
    public Stream<String> hrefs() {
        return StreamSupport.stream(BodyWalk.of(this).spliterator(), false).flatMap(place -> switch (place.block()) {
            case Block.Paragraph paragraph -> hrefs(paragraph.content());
            case Block.Heading heading -> hrefs(heading.content());
            case Block.Embed embed -> Stream.of(embed.url());
            case Block.CallToAction call -> Stream.of(call.href());
            default -> Stream.of();
        });
    }

    private static Stream<String> hrefs(List<Inline> inlines) {
        return inlines.stream()
                .flatMap(inline -> inline.marks().stream())
                .filter(Mark.Link.class::isInstance)
                .map(mark -> ((Mark.Link) mark).href());
    }

    private static void collectMedia(Block block, Set<String> shown) {
        switch (block) {
            case Block.Image image -> shown.add(image.media());
            case Block.BulletList(var id, var items) -> collectFromItems(items, shown);
            case Block.OrderedList(var id, var start, var items) -> collectFromItems(items, shown);
            case Block.DoDontList(var id, var dos, var heading, var items) -> collectFromItems(items, shown);
            case Block.Quote(var id, var cite, var content) -> content.forEach(inner -> collectMedia(inner, shown));
            case Block.CareCard card -> card.content().forEach(inner -> collectMedia(inner, shown));
            case Block.EvidenceNote note -> note.content().forEach(inner -> collectMedia(inner, shown));
            case Block.Faq(var id, var questions) ->
                questions.forEach(item -> item.answer().forEach(inner -> collectMedia(inner, shown)));
            case Block.Table table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.content().stream())
                        .forEach(inner -> collectMedia(inner, shown));
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.Code _,
                    Block.Divider _,
                    Block.Embed _,
                    Block.Indications _,
                    Block.Contraindications _,
                    Block.InsuranceQuestions _,
                    Block.CallToAction _ -> {}
        }
    }

    private static void collectFromItems(List<Block.Item> items, Set<String> shown) {
        items.forEach(item -> item.content().forEach(inner -> collectMedia(inner, shown)));
    }

    public static Body empty() {
        return new Body(List.of());
    }
}
