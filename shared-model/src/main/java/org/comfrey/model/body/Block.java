package org.comfrey.model.body;

import java.util.List;
import org.comfrey.model.treatment.EvidenceGrade;
import org.jspecify.annotations.Nullable;

/**
 * A block of a text. The kinds are closed: what is none of these is refused. Each may carry an id that stays the same from
 * one revision to the next. Blocks are immutable; {@link BodyReader} makes them and holds their rules. The rules that
 * the safety of a page rests on hold here as well, for blocks that code puts together.
 */
public sealed interface Block {

    @Nullable
    String id();

    record Paragraph(@Nullable String id, List<Inline> content) implements Block {

        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** @param level 2 to 4; the title of the page is level 1 */
    record Heading(@Nullable String id, int level, List<Inline> content) implements Block {

        public Heading {
            content = List.copyOf(content);
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("A heading in a text has the level 2, 3 or 4.");
            }
        }
    }

    record BulletList(@Nullable String id, List<Item> items) implements Block {

        public BulletList {
            items = List.copyOf(items);
        }
    }

    /** @param start the number of the first item */
    record OrderedList(@Nullable String id, int start, List<Item> items) implements Block {

        public OrderedList {
            items = List.copyOf(items);
        }
    }

    /** @param cite who said it, or null */
    record Quote(@Nullable String id, @Nullable String cite, List<Block> content) implements Block {

        public Quote {
            content = List.copyOf(content);
        }
    }

    /**
     * A picture.
     *
     * @param media the id of the media item
     * @param alt what it shows, for those who do not see it; empty when decorative
     * @param decorative whether it shows nothing that the text does not say
     * @param caption printed below it, or null
     */
    record Image(
            @Nullable String id,
            String media,
            String alt,
            boolean decorative,
            @Nullable String caption) implements Block {}

    /** @param caption what the table is about, or null */
    record Table(@Nullable String id, @Nullable String caption, List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** @param language what it is written in, or null */
    record Code(@Nullable String id, @Nullable String language, String code) implements Block {}

    record Divider(@Nullable String id) implements Block {}

    /** Something on another site, shown as a link to it: nothing of the other site is loaded. */
    record Embed(@Nullable String id, String url, String title) implements Block {

        public Embed {
            Mark.Link.requireSafe(url);
        }
    }

    /** When and how soon to get care. */
    record CareCard(@Nullable String id, Level level, String heading, List<Block> content) implements Block {

        public CareCard {
            content = List.copyOf(content);
        }

        /** How soon. */
        public enum Level {
            NON_URGENT,
            URGENT,
            EMERGENCY
        }
    }

    /** What to do, or what not to do. */
    record DoDontList(
            @Nullable String id, boolean dos, @Nullable String heading, List<Item> items) implements Block {

        public DoDontList {
            items = List.copyOf(items);
        }
    }

    /** Shows the treatment's indications at this place. */
    record Indications(@Nullable String id) implements Block {}

    /** Shows the treatment's contraindications at this place. */
    record Contraindications(@Nullable String id) implements Block {}

    /** Shows the questions to the insurer at this place. */
    record InsuranceQuestions(@Nullable String id) implements Block {}

    record Faq(@Nullable String id, List<Question> questions) implements Block {

        public Faq {
            questions = List.copyOf(questions);
        }
    }

    /** How sure something is, and what that rests on. */
    record EvidenceNote(@Nullable String id, EvidenceGrade grade, List<String> references, List<Block> content)
            implements Block {

        public EvidenceNote {
            references = List.copyOf(references);
            content = List.copyOf(content);
        }
    }

    /** @param note a line below the link, or null */
    record CallToAction(
            @Nullable String id,
            String label,
            String href,
            @Nullable String note) implements Block {

        public CallToAction {
            Mark.Link.requireSafe(href);
        }
    }

    /** An item of a list. */
    record Item(@Nullable String id, List<Block> content) {

        public Item {
            content = List.copyOf(content);
        }
    }

    record Row(@Nullable String id, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    record Cell(@Nullable String id, boolean header, int colspan, int rowspan, List<Block> content) {

        public Cell {
            content = List.copyOf(content);
        }
    }

    /** A question with its answer. */
    record Question(@Nullable String id, String question, List<Block> answer) {

        public Question {
            answer = List.copyOf(answer);
        }
    }
}
