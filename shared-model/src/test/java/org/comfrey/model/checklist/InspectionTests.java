package org.comfrey.model.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.Block;
import org.comfrey.model.body.Body;
import org.comfrey.model.body.Inline;
import org.comfrey.model.body.Mark;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.content.ArticleContent.ArticleContentBuilder;
import org.comfrey.model.content.CommentPolicy;
import org.comfrey.model.content.Cover;
import org.comfrey.model.content.Seo;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problem;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.EvidenceGrade;
import org.comfrey.model.treatment.Indication;
import org.comfrey.model.treatment.Reference;
import org.comfrey.model.treatment.Treatment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InspectionTests {

    private static final Inspection USUAL = new Inspection(ChecklistRules.usual(), true);

    @Test
    void passesWhatIsComplete() {
        var checklist = USUAL.of(new Candidate("r1", complete().build(), true, true, Set.of()));
        assertThat(checklist.items()).hasSize(Check.values().length).allMatch(ChecklistItem::passed);
        assertThat(checklist.ready()).isTrue();
    }

    @Test
    void tellsEverythingThatBlocksAnEmptyArticle() {
        var empty = complete().treatment(Treatment.none()).summary("").build();
        var checklist = USUAL.of(new Candidate("r1", empty, false, false, Set.of()));
        assertThat(checklist.blocking())
                .extracting(ChecklistItem::check)
                .containsExactly(Check.SIGN_OFF, Check.SAFETY_ADVICE, Check.CONTRAINDICATIONS, Check.SLUG_UNIQUE);
        assertThat(checklist.ready()).isFalse();
    }

    @Test
    void takesItForSaidWhomATreatmentIsNotForWhereThatIsNobody() {
        var nobody = complete().build().treatment().toBuilder().contraindications(List.of());
        var silent = nobody.build();
        var said = nobody.noContraindications("Nobody is known to be harmed.").build();
        assertThat(List.of(silent, said))
                .extracting(facts -> USUAL.of(
                                new Candidate("r1", complete().treatment(facts).build(), true, true, Set.of()))
                        .ready())
                .containsExactly(false, true);
    }

    @Test
    void takesEachCheckAsTheSiteSays() {
        var rules =
                new ChecklistRules(Map.of(Check.SAFETY_ADVICE, Level.WARNING, Check.CONTRAINDICATIONS, Level.OFF), 8);
        var checklist = new Inspection(rules, true)
                .of(new Candidate("r1", complete().treatment(Treatment.none()).build(), true, true, Set.of()));
        assertThat(checklist.ready()).isTrue();
        assertThat(checklist.items()).extracting(ChecklistItem::check).doesNotContain(Check.CONTRAINDICATIONS);
        assertThat(checklist.items())
                .filteredOn(item -> !item.passed())
                .extracting(ChecklistItem::check)
                .containsExactly(Check.SAFETY_ADVICE);
    }

    @Test
    void remarksOnAMissingSignOffWhereTheSiteAsksForNone() {
        var unsigned = new Candidate("r1", complete().build(), false, true, Set.of());
        assertThat(new Inspection(ChecklistRules.usual(), false).of(unsigned).ready())
                .isTrue();
        assertThatThrownBy(() -> new ChecklistRules(Map.of(Check.SIGN_OFF, Level.BLOCKING), 0))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::pointer)
                                .containsExactly("/levels/SIGN_OFF", "/readingGradeLimit"));
    }

    @Test
    void findsPicturesWithoutWords() {
        var content = complete()
                .body(new Body(List.of(
                        image("A hand on a back", false),
                        image("", true),
                        image("", false),
                        image("IMG_2041.JPG", false))))
                .cover(new Cover("m1", "cover.png"))
                .build();
        assertThat(pointers(Check.IMAGE_ALT_TEXT, content))
                .containsExactly("/body/content/2/attrs/alt", "/body/content/3/attrs/alt", "/cover/alt");
        assertThat(pointers(
                        Check.IMAGE_ALT_TEXT,
                        complete().cover(new Cover("m1", "")).build()))
                .containsExactly("/cover/alt");
    }

    @Test
    void findsLinksThatCannotWork() {
        var content = complete()
                .body(new Body(List.of(
                        new Block.Heading(null, 2, List.of(new Inline.Text("Benefits", List.of()))),
                        paragraph(
                                link("https://www.who.int/health-topics"),
                                link("mailto:desk@example.org"),
                                link("tel:+41441234567"),
                                link("/topics"),
                                link("#s-benefits"),
                                link("#ref-furlan"),
                                link("#s-nowhere"),
                                link("http://example.org"),
                                link("https://intranet/page"),
                                link("/a%b")))))
                .references(List.of(new Reference("furlan", "Massage", null, 2015, "http://example.org/furlan", null)))
                .build();
        assertThat(pointers(Check.LINKS, content))
                .containsExactly(
                        "/body/content/1/content/6/marks/0/attrs/href",
                        "/body/content/1/content/7/marks/0/attrs/href",
                        "/body/content/1/content/8/marks/0/attrs/href",
                        "/body/content/1/content/9/marks/0/attrs/href",
                        "/references/0/url");
    }

    @Test
    void wantsASourceForEachGradedIndication() {
        var content = complete()
                .treatment(treatment().toBuilder()
                        .indications(List.of(
                                indication(EvidenceGrade.LOW, "furlan"),
                                indication(EvidenceGrade.LOW),
                                indication(EvidenceGrade.HIGH, "nobody"),
                                indication(null)))
                        .build())
                .build();
        assertThat(pointers(Check.EVIDENCE_REFERENCES, content))
                .containsExactly("/treatment/indications/1/references", "/treatment/indications/2/references");
    }

    @Test
    void measuresSearchTextsWithTheirStandIns() {
        assertThat(pointers(
                        Check.SEO_LENGTHS,
                        complete().title("Massage").summary("Short.").build()))
                .containsExactly("/title", "/summary");
        assertThat(pointers(
                        Check.SEO_LENGTHS,
                        complete().seo(new Seo("t".repeat(61), "d".repeat(161))).build()))
                .containsExactly("/seo/title", "/seo/description");
        assertThat(pointers(
                        Check.SEO_LENGTHS,
                        complete()
                                .seo(new Seo("💆".repeat(60), "d".repeat(160)))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtHardSentencesOfRunningEnglishText() {
        var hard =
                "Musculoskeletal physiotherapy interventions necessitate comprehensive multidisciplinary assessment.";
        var body = new Body(List.of(
                new Block.Heading(null, 2, List.of(new Inline.Text(hard, List.of()))),
                new Block.Table(
                        null,
                        null,
                        List.of(new Block.Row(
                                null, List.of(new Block.Cell(null, false, 1, 1, List.of(paragraph(text(hard)))))))),
                new Block.BulletList(null, List.of(new Block.Item(null, List.of(paragraph(text(hard))))))));
        var item = item(Check.READING_GRADE, complete().body(body).build());
        assertThat(item.passed()).isFalse();
        assertThat(item.grade()).isGreaterThan(8);
        assertThat(item.findings().getFirst())
                .satisfies(worst -> assertThat(worst.pointer()).isEqualTo("/body/content/2/content/0/content/0"))
                .satisfies(worst -> assertThat(worst.text()).isEqualTo(hard));
        var german =
                item(Check.READING_GRADE, complete().locale("de").body(body).build());
        assertThat(german.passed()).isTrue();
        assertThat(german.grade()).isNull();
    }

    private static List<String> pointers(Check check, ArticleContent content) {
        return item(check, content).findings().stream().map(Finding::pointer).toList();
    }

    private static ChecklistItem item(Check check, ArticleContent content) {
        return USUAL.of(new Candidate("r1", content, true, true, Set.of())).items().stream()
                .filter(item -> item.check() == check)
                .findFirst()
                .orElseThrow();
    }

    private static Block image(String alt, boolean decorative) {
        return new Block.Image(null, "m1", alt, decorative, null);
    }

    private static Block paragraph(Inline... inlines) {
        return new Block.Paragraph(null, Arrays.asList(inlines));
    }

    private static Inline text(String text) {
        return new Inline.Text(text, List.of());
    }

    private static Inline link(String href) {
        return new Inline.Text("here", List.of(new Mark.Link(href, null)));
    }

    private static Indication indication(@Nullable EvidenceGrade grade, String... references) {
        return new Indication("Back pain", List.of(), grade, null, List.of(references));
    }

    private static Treatment treatment() {
        return Treatment.none().toBuilder()
                .safetyAdvice("See a doctor if your legs feel numb.")
                .contraindications(
                        List.of(new Contraindication("A blood clot", null, Contraindication.Severity.ABSOLUTE)))
                .build();
    }

    private static ArticleContentBuilder complete() {
        return ArticleContent.builder()
                .slug(new Slug("massage"))
                .locale("en")
                .title("Massage for back pain")
                .summary("What massage can do for your back, and what it cannot do.")
                .body(Body.empty())
                .treatment(treatment())
                .references(List.of(new Reference("furlan", "Massage", null, 2015, null, null)))
                .topics(List.of())
                .tags(List.of())
                .authors(List.of())
                .seo(Seo.none())
                .commentPolicy(CommentPolicy.OPEN);
    }
}
