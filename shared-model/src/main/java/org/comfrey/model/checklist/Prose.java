package org.comfrey.model.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comfrey.model.body.Block;
import org.comfrey.model.body.BodyWalk;
import org.comfrey.model.body.TextRenderer;
import org.comfrey.model.content.ArticleContent;
import org.jspecify.annotations.Nullable;

/** The running text of an article. Headings, tables and code are no sentences, and would make a text seem easier. */
final class Prose {

    /**
     * Words that stand together.
     *
     * @param pointer where, as a JSON pointer into the article
     */
    record Passage(String pointer, String text) {}

    private Prose() {}

    static boolean isEnglish(ArticleContent content) {
        return Locale.forLanguageTag(content.locale()).getLanguage().equals("en");
    }

    static List<Passage> of(ArticleContent content) {
        var passages = new ArrayList<Passage>();
        add("/summary", content.summary(), passages);
        var tables = new ArrayList<String>();
        for (var place : BodyWalk.of(content.body())) {
            if (place.block() instanceof Block.Table) {
                tables.add(place.pointer() + "/");
            } else if (place.block() instanceof Block.Paragraph paragraph
                    && tables.stream().noneMatch(place.pointer()::startsWith)) {
                add("/body" + place.pointer(), TextRenderer.textOf(paragraph.content()), passages);
            }
        }
        add("/treatment/howItWorks", content.treatment().howItWorks(), passages);
        add("/treatment/noContraindications", content.treatment().noContraindications(), passages);
        add("/treatment/safetyAdvice", content.treatment().safetyAdvice(), passages);
        return passages;
    }

    private static void add(String pointer, @Nullable String text, List<Passage> passages) {
        if (text != null && !text.isBlank()) {
            passages.add(new Passage(pointer, text));
        }
    }
}
