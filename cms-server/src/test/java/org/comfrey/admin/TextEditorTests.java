package org.comfrey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comfrey.browser.Barriers;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The text of an article under the hands of somebody who writes: blocks, pasting, pictures and links. */
@AtTheDesk
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextEditorTests {

    /** What Word, Google Docs and other pages put on the clipboard, each with things that our policy forbids. */
    private static final String PASTED = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style>
            <!--[if gte mso 9]><xml><o:AllowPNG/></xml><![endif]--></head><body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
            <h1 style='margin:0' onclick="steal()">Pasted<o:p></o:p></h1>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>neck<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o </span><![endif]>left</p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1. </span><![endif]>warm it</p>
            <p dir="ltr" style="line-height:1.38"><span style="font-size:0.6em;vertical-align:super;">2</span><span style="text-decoration:line-through;">old</span></p>
            <dl style="color:red"><dt>Dose</dt><dd>Ten minutes</dd></dl><script>steal()</script><svg onload="steal()"></svg>
            <!--EndFragment--></body></html>""";

    @LocalServerPort
    private int port;

    private Staff staff;

    @BeforeAll
    void meetTheStaff() {
        staff = Staff.at(site());
    }

    @Test
    void nothingThatWasPutInIsLostToTheNextKey(Browser browser) {
        try (var desk = atTheEndOfADraft(browser, "Put in")) {
            desk.page().keyboard().type("/call");
            assertThat(option(desk)).containsText("Call to action");
            assertThat(option(desk)).isInViewport();
            desk.press("Enter");
            desk.page().keyboard().type("After it.");
            var action = desk.page().locator(".block-callToAction");
            assertThat(action).isVisible();
            assertThat(desk.text()).containsText("After it.");

            select(desk, action, 5);
            desk.page().keyboard().type("Between.");
            assertThat(action).isVisible();
            assertThat(action.locator("xpath=following-sibling::p[1]")).hasText("Between.");

            select(desk, action, 45);
            desk.press("Delete");
            assertThat(action).isHidden();
            desk.press("Control+z");
            assertThat(action).isVisible();
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void theMenuOpensWhereThereIsRoomForIt(Browser browser) {
        try (var desk = atTheEndOfADraft(browser, "Room")) {
            for (int line = 0; line < 12; line++) {
                desk.press("Enter");
            }
            desk.page().setViewportSize(1280, 600);
            desk.page().keyboard().type("/");
            var menu = desk.page().locator(".slash-menu");
            var line = desk.text().locator("p").last();
            assertThat(menu).isVisible();
            assertThat(menu.boundingBox().height).isGreaterThan(200);
            assertThat(menu.boundingBox().y + menu.boundingBox().height).isLessThanOrEqualTo(line.boundingBox().y + 8);
            desk.page().keyboard().type("do");
            assertThat(option(desk)).hasText("Do list");
        }
    }

    @Test
    void showsTheFactsInTheTextAsThePageWill(Browser browser) {
        try (var desk = atTheEndOfADraft(browser, "Facts in")) {
            for (var kind : List.of("indications", "contraindications", "insurance", "care", "do", "faq", "evidence")) {
                desk.page().keyboard().type("/" + kind);
                assertThat(option(desk)).isVisible();
                desk.press("Enter");
                desk.toTheEnd();
            }
            assertThat(desk.text()).containsText("No indications yet.");
            desk.button("+ Indication").click();
            desk.page().keyboard().type("Ankle sprain");
            desk.button("+ Contraindication").click();
            desk.page().keyboard().type("Numb skin");
            desk.button("+ Question").click();
            desk.page().keyboard().type("Is it covered?");
            desk.page()
                    .locator(".block-indications")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("All facts"))
                    .click();
            var condition = desk.page()
                    .getByRole(
                            AriaRole.GROUP,
                            new Page.GetByRoleOptions().setName("Indication 1").setExact(true))
                    .getByLabel("Condition");
            assertThat(condition).hasValue("Ankle sprain");
            condition.fill("Sprained ankle");
            assertThat(desk.page().getByLabel("Indication 1: Condition", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("Sprained ankle");
            desk.look("text-blocks");
            assertThat(Barriers.on(desk.page(), "label-content-name-mismatch", "listitem"))
                    .isEmpty();
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void pastingKeepsTheStructureAndBreaksNoRule(Browser browser) {
        try (var desk = atTheEndOfADraft(browser, "Pasted")) {
            paste(desk);
            assertThat(desk.text().locator("h2").last()).hasText("Pasted");
            assertThat(desk.text().locator("ul ul li")).hasText("left");
            assertThat(desk.text().locator("ol li")).hasText("warm it");
            assertThat(desk.text().locator("sup")).hasText("2");
            assertThat(desk.text().locator("s")).hasText("old");
            assertThat(desk.text().locator("p > strong")).hasText("Dose");
            // What the editor itself puts on the clipboard has styles too, those of tables.
            desk.toTheEnd();
            desk.press("Enter");
            desk.page().keyboard().type("/table");
            assertThat(option(desk)).hasText("Table");
            desk.press("Enter");
            assertThat(desk.text().locator("table")).isVisible();
            desk.press("Control+a");
            desk.aMoment();
            desk.press("Control+c");
            desk.toTheEnd();
            desk.press("Control+v");
            assertThat(desk.text().locator("table")).hasCount(2);
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void takesPastedMarkdownForWhatItMeansUnlessAskedForTheText(Browser browser) {
        try (var desk = atTheEndOfADraft(browser, "Pasted Markdown")) {
            pasteText(desk, "## Cold packs\n\nThey **may** ease a sprain.\n\n- 10 minutes\n- not longer");
            assertThat(desk.text().locator("h2").last()).hasText("Cold packs");
            assertThat(desk.text().locator("p > strong").last()).hasText("may");
            assertThat(desk.text().locator("ul").last().locator("li")).hasCount(2);
            desk.press("Control+z");
            assertThat(desk.text()).not().containsText("Cold packs");
            desk.press("Control+Shift+v");
            pasteText(desk, "It **may** help");
            assertThat(desk.text()).containsText("It **may** help");
            assertThat(desk.errors()).isEmpty();
        }
    }

    private static void pasteText(Desk desk, String words) {
        desk.text().evaluate("""
                (text, words) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData("text/plain", words);
                  text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
                }""", words);
    }

    @Test
    void pastesAlsoBeforeAnyKeyOrClick(Browser browser) {
        try (var desk = staff.desk(browser, Role.EDITOR)) {
            desk.go("/admin/articles/" + staff.draft("Pasted first"));
            desk.text().waitFor();
            paste(desk);
            assertThat(desk.text().locator("ul ul li")).hasText("left");
            assertThat(desk.text().locator("script, svg, [onclick]")).hasCount(0);
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void asksForEachPictureInTurnAndPutsThemWhereTheyWereDropped(Browser browser) {
        try (var desk = atTheEndOfADraft(browser, "Dropped")) {
            var heading = desk.text().locator("h2").boundingBox();
            desk.text().evaluate("""
                    async (text, at) => {
                      const dataTransfer = new DataTransfer();
                      for (const [name, colour] of [["knee.png", "red"], ["hip.png", "blue"]]) {
                        const canvas = document.createElement("canvas");
                        const brush = canvas.getContext("2d");
                        brush.fillStyle = colour;
                        brush.fillRect(0, 0, 300, 150);
                        const blob = await new Promise((done) => canvas.toBlob(done));
                        dataTransfer.items.add(new File([blob], name, { type: "image/png" }));
                      }
                      text.dispatchEvent(new DragEvent("drop", { dataTransfer, clientX: at.x, clientY: at.y, bubbles: true, cancelable: true }));
                    }""", Map.of("x", heading.x + 5, "y", heading.y + 2));
            for (var words : List.of("A knee", "A hip")) {
                assertThat(desk.dialog()).containsText("Picture " + (words.equals("A knee") ? 1 : 2) + " of 2");
                desk.dialog().getByLabel("What the picture shows").fill(words);
                desk.dialogButton("Put it in").click();
                desk.text().locator("img[alt='" + words + "']").waitFor();
            }
            assertThat(desk.dialog()).isHidden();
            assertThat(desk.text().locator("img").first()).hasAttribute("alt", "A knee");
            assertThat(desk.text().locator("> *").first()).hasClass(Pattern.compile("block-image"));
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void dragsAnyBlockByWhatIsBesideIt(Browser browser) {
        try (var desk = atTheEndOfADraft(browser, "Dragged")) {
            var blocks = desk.text().locator("> *");
            var handle = desk.page().locator(".block-handle");
            desk.text().getByText("First").hover();
            handle.dragTo(desk.text().getByText("One sentence."));
            assertThat(blocks.nth(0)).hasText("One sentence.");
            assertThat(blocks.nth(1)).hasText("First");
            desk.text().getByText("One sentence.").hover();
            handle.click();
            desk.press("Delete");
            assertThat(desk.text()).not().containsText("One sentence.");
            desk.press("Control+z", "Control+z");
            assertThat(blocks.nth(0)).hasText("First");
            assertThat(blocks.nth(1)).hasText("One sentence.");
            assertThat(desk.errors()).isEmpty();
        }
    }

    @Test
    void linksOnlyToWhatIsAnAddress(Browser browser) {
        staff.draft("Massage therapy at home");
        try (var desk = atTheEndOfADraft(browser, "Linked")) {
            desk.press("Control+Shift+k");
            var address = desk.dialog().getByLabel("Address");
            address.fill("javascript:steal()");
            desk.press("Enter");
            assertThat(desk.dialog()).containsText("Links lead to pages");
            address.fill("massage therapy at home");
            desk.press("Enter");
            assertThat(desk.dialog()).containsText("This is no address.");
            assertThat(address).isFocused();
            assertThat(desk.dialog().locator(".row").first()).containsText("Massage therapy at home");
            desk.look("link-dialog");
            desk.press("ArrowDown", "Enter");
            assertThat(desk.dialog()).isHidden();
            assertThat(desk.text().locator("a")).hasAttribute("href", "/articles/massage-therapy-at-home");
        }
    }

    /** A draft that is open, with the cursor in an empty line at its end. */
    private Desk atTheEndOfADraft(Browser browser, String title) {
        var desk = staff.desk(browser, Role.EDITOR);
        desk.go("/admin/articles/" + staff.draft(title));
        desk.text().click();
        desk.toTheEnd();
        desk.press("Enter");
        return desk;
    }

    private static void paste(Desk desk) {
        desk.text().evaluate("""
                (text, html) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData("text/html", html);
                  text.focus();
                  text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
                }""", PASTED);
    }

    /** By its title; two quick clicks on the same spot would be a double click. */
    private static void select(Desk desk, Locator block, int across) {
        block.locator(".block-title").click(new Locator.ClickOptions().setPosition(across, 5));
        desk.page().locator(".ProseMirror-selectednode").waitFor();
    }

    private static Locator option(Desk desk) {
        return desk.page().locator(".slash-option").first();
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
