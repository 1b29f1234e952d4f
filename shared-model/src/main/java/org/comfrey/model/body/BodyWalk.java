package org.comfrey.model.body;

import java.util.ArrayList;
import java.util.List;

/** Finds every block of a text, with the place where it stands in the editor's JSON. */
public final class BodyWalk {

    private final List<Place> places = new ArrayList<>();

    private BodyWalk() {}

    /**
     * A block and where it stands.
     *
     * @param pointer a JSON pointer (RFC 6901) into the text, such as {@code /content/3/content/0}
     */
    public record Place(Block block, String pointer) {}

    /** All blocks in reading order; one that holds others comes before them. */
    public static List<Place> of(Body body) {
        var walk = new BodyWalk();
        walk.blocks(body.blocks(), "");
        return List.copyOf(walk.places);
    }

    private void blocks(List<Block> blocks, String parent) {
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), child(parent, i));
        }
    }

    private void block(Block block, String pointer) {
        places.add(new Place(block, pointer));
        switch (block) {
            case Block.Quote quote -> blocks(quote.content(), pointer);
            case Block.CareCard card -> blocks(card.content(), pointer);
            case Block.EvidenceNote note -> blocks(note.content(), pointer);
            case Block.BulletList list -> items(list.items(), pointer);
            case Block.OrderedList list -> items(list.items(), pointer);
            case Block.DoDontList list -> items(list.items(), pointer);
            case Block.Faq faq -> {
                for (int i = 0; i < faq.questions().size(); i++) {
                    blocks(faq.questions().get(i).answer(), child(pointer, i));
                }
            }
            case Block.Table table -> {
                for (int i = 0; i < table.rows().size(); i++) {
                    cells(table.rows().get(i).cells(), child(pointer, i));
                }
            }
            case Block.Paragraph _,
                    Block.Heading _,
                    Block.Image _,
                    Block.Code _,
                    Block.Divider _,
                    Block.Embed _,
                    Block.Indications _,
                    Block.Contraindications _,
                    Block.InsuranceQuestions _,
                    Block.CallToAction _ -> {}
        }
    }

    private void items(List<Block.Item> items, String pointer) {
        for (int i = 0; i < items.size(); i++) {
            blocks(items.get(i).content(), child(pointer, i));
        }
    }

    private void cells(List<Block.Cell> cells, String pointer) {
        for (int i = 0; i < cells.size(); i++) {
            blocks(cells.get(i).content(), child(pointer, i));
        }
    }

    private static String child(String parent, int index) {
        return parent + "/content/" + index;
    }
}
