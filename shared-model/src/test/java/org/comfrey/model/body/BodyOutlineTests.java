package org.comfrey.model.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.model.body.Trees.attrs;
import static org.comfrey.model.body.Trees.doc;
import static org.comfrey.model.body.Trees.node;
import static org.comfrey.model.body.Trees.text;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyOutlineTests {

    @Test
    void listsHeadingsWithUniqueAnchors() {
        assertThat(BodyOutline.of(BodyReader.read(doc(
                                heading(2, "Benefits"),
                                heading(3, "Benefits 2"),
                                heading(4, "Benefits"),
                                heading(2, "利点"))))
                        .entries())
                .containsExactly(
                        new BodyOutline.Entry(2, "Benefits", "s-benefits"),
                        new BodyOutline.Entry(3, "Benefits 2", "s-benefits-2"),
                        new BodyOutline.Entry(4, "Benefits", "s-benefits-3"),
                        new BodyOutline.Entry(2, "利点", "s-li-dian"));
    }

    @Test
    void putsAHeadingOnOneLineAndLeavesEmptyOnesOut() {
        var broken = node("heading", attrs("level", 2), text("A "), node("hardBreak"), text("B"));

        assertThat(BodyOutline.of(BodyReader.read(doc(heading(2, " "), broken))).entries())
                .containsExactly(new BodyOutline.Entry(2, "A  B", "s-a-b"));
    }

    private static Map<String, Object> heading(int level, String words) {
        return node("heading", attrs("level", level), text(words));
    }
}
