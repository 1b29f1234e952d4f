package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.comfrey.model.access.Role;
import org.comfrey.model.article.Alphabetical;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class TranslationApiTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Alphabetical alphabetical;

    private Client editor;

    @BeforeEach
    void offerSomeLanguages() {
        editor = staff.as(Role.EDITOR);
        settings("{\"locale\":\"en\",\"furtherLocales\":[\"de\",\"fr\",\"sv\",\"ar\"]}")
                .is(200);
    }

    @Test
    void beginsATranslationWithTheTextOfTheOriginal() {
        var original = Samples.draftBy(editor);
        var german = begin(original, "{\"locale\":\"de\",\"title\":\"%s\"}".formatted(Samples.uniqueTitle()))
                .is(201);
        assertThat(german.header("Location")).isEqualTo("/api/admin/v1/articles/" + german.id());
        assertThat(german.text("/locale")).isEqualTo("de");
        assertThat(german.text("/workflow")).isEqualTo("DRAFT");
        assertThat(german.json().at("/body")).isEqualTo(original.json().at("/body"));
        assertThat(german.json().at("/authors")).isEqualTo(original.json().at("/authors"));
        assertThat(german.text("/translationGroup")).isEqualTo(original.text("/translationGroup"));
        assertThat(german.text("/translatedFrom/article")).isEqualTo(original.id());
        assertThat(german.text("/translatedFrom/revision")).isEqualTo(original.text("/head/revision"));
        assertThat(read(original).version()).isEqualTo(original.version());
    }

    @Test
    void beginsATranslationWithoutATopicThatIsGone() {
        var topic = editor.post("/topics", "{\"name\":\"Gone %s\",\"kind\":\"THERAPY\"}".formatted(UUID.randomUUID()))
                .is(201);
        var original = editor.post(
                        "/articles",
                        "{\"title\":\"%s\",\"topics\":[\"%s\"]}".formatted(Samples.uniqueTitle(), topic.id()))
                .is(201);
        editor.onVersion(1).delete("/topics/" + topic.id()).is(204);
        assertThat(begin(original, "{\"locale\":\"de\"}").is(201).json().at("/topics"))
                .isEmpty();
    }

    @Test
    void beginsWithoutTheTextWhereThatIsAskedFor() {
        var original = Samples.draftBy(editor);
        var translator = staff.asNew(Role.AUTHOR);
        var french = translator
                .post("/articles/" + original.id() + "/translations", "{\"locale\":\"fr\",\"copyText\":false}")
                .is(201);
        assertThat(french.text("/summary")).isEmpty();
        assertThat(french.json().at("/body/content").size()).isZero();
        assertThat(french.text("/authors/0")).isEqualTo(french.text("/createdBy"));
        assertThat(french.text("/slug")).isEqualTo(original.text("/slug") + "-fr");
    }

    @Test
    void listsEachTranslationWithItsOwnState() {
        var live = Samples.live(staff);
        var german = begin(live, "{\"locale\":\"de\"}").is(201);
        var list = editor.get("/articles/" + german.id() + "/translations").is(200);
        assertThat(list.json().at("/items").size()).isEqualTo(2);
        assertThat(list.text("/items/0/id")).isEqualTo(live.id());
        assertThat(list.text("/items/0/publication")).isEqualTo("LIVE");
        assertThat(list.text("/items/1/locale")).isEqualTo("de");
        assertThat(list.text("/items/1/workflow")).isEqualTo("DRAFT");
        assertThat(list.text("/items/1/publication")).isEqualTo("NEVER");
        assertThat(list.text("/items/1/slug")).isEqualTo(german.text("/slug"));
        var first = editor.get("/articles/" + german.id() + "/translations?limit=1");
        var second = editor.get("/articles/" + german.id() + "/translations?limit=1&after="
                + first.is(200).text("/next"));
        assertThat(second.is(200).text("/items/0/id")).isEqualTo(german.id());
        assertThat(second.json().has("next")).isFalse();
    }

    @Test
    void saysWhenTheSourceHasChangedSince() {
        var live = Samples.live(staff);
        var german = begin(live, "{\"locale\":\"de\"}").is(201);
        var edited = edit(live, "{\"summary\":\"Newer.\"}").is(200);
        assertThat(sourceChanged(german))
                .as("while readers see what was translated")
                .isFalse();
        publish(edited);
        assertThat(sourceChanged(german)).isTrue();
        var linked = editor.onVersion(german.version())
                .put("/articles/" + german.id() + "/translation", "{\"of\":\"%s\"}".formatted(live.id()))
                .is(200);
        assertThat(linked.json().at("/translatedFrom/number").asInt()).isEqualTo(2);
        assertThat(sourceChanged(german)).isFalse();
        var old = live.text("/head/revision");
        editor.onVersion(linked.version())
                .put(
                        "/articles/" + german.id() + "/translation",
                        "{\"of\":\"%s\",\"revision\":\"%s\"}".formatted(live.id(), old))
                .is(200);
        assertThat(sourceChanged(german)).isTrue();
    }

    @Test
    void linksAndUnlinksWithoutTouchingASignOff() {
        var live = Samples.live(staff);
        var french = inLanguage("fr");
        var linked = editor.onVersion(live.version())
                .put("/articles/" + live.id() + "/translation", "{\"of\":\"%s\"}".formatted(french.id()))
                .is(200);
        assertThat(linked.version()).isEqualTo(live.version() + 1);
        assertThat(linked.text("/workflow")).isEqualTo("APPROVED");
        assertThat(linked.json().at("/signOff")).isEqualTo(live.json().at("/signOff"));
        assertThat(linked.json().at("/head")).isEqualTo(live.json().at("/head"));
        assertThat(linked.text("/translationGroup")).isEqualTo(french.text("/translationGroup"));
        var alone = editor.onVersion(linked.version())
                .delete("/articles/" + live.id() + "/translation")
                .is(200);
        assertThat(alone.text("/translationGroup")).isNotEqualTo(french.text("/translationGroup"));
        assertThat(alone.json().has("translatedFrom")).isFalse();
        assertThat(alone.text("/workflow")).isEqualTo("APPROVED");
        assertThat(editor.get("/articles/" + french.id() + "/translations")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void hasOneTranslationIntoEachLanguage() {
        var original = Samples.draftBy(editor);
        begin(original, "{\"locale\":\"de\"}").is(201);
        var refused = begin(original, "{\"locale\":\"de\"}").isProblem(422, "invalid-content");
        assertThat(refused.pointers()).containsExactly("/locale");
        assertThat(refused.text("/errors/0/detail")).contains("(de)");
        assertThat(begin(original, "{\"locale\":\"en\"}").is(422).pointers()).containsExactly("/locale");
        var other = inLanguage("de");
        assertThat(link(other, original).is(422).pointers()).containsExactly("/locale");
    }

    @Test
    void keepsLanguagesApartWhenOneIsEdited() {
        var original = Samples.draftBy(editor);
        var german = begin(original, "{\"locale\":\"de\"}").is(201);
        assertThat(edit(german, "{\"locale\":\"en\"}").is(422).pointers()).containsExactly("/locale");
        var french = edit(german, "{\"locale\":\"fr\"}").is(200);
        begin(original, "{\"locale\":\"de\"}").is(201);
        assertThat(edit(french, "{\"locale\":\"de\"}").is(422).pointers()).containsExactly("/locale");
    }

    @Test
    void keepsThePlaceOfWhatReadersSeeWhileItsDraftIsInAnotherLanguage() {
        var live = Samples.live(staff);
        var swedish = edit(live, "{\"locale\":\"sv\"}").is(200);
        assertThat(begin(swedish, "{\"locale\":\"en\"}").is(422).pointers()).containsExactly("/locale");
        editor.onVersion(swedish.version())
                .post("/articles/" + live.id() + "/withdraw")
                .is(200);
        begin(swedish, "{\"locale\":\"en\"}").is(201);
    }

    @Test
    void givesThePlaceOfATranslationInTheTrashToAnother() {
        var original = Samples.draftBy(editor);
        var first = begin(original, "{\"locale\":\"de\"}").is(201);
        var trashed = editor.onVersion(first.version())
                .delete("/articles/" + first.id())
                .is(200);
        begin(original, "{\"locale\":\"de\"}").is(201);
        var restore = "/articles/" + first.id() + "/restore";
        assertThat(editor.onVersion(trashed.version()).post(restore).is(422).pointers())
                .containsExactly("/locale");
        var alone = editor.onVersion(trashed.version())
                .delete("/articles/" + first.id() + "/translation")
                .is(200);
        editor.onVersion(alone.version()).post(restore).is(200);
    }

    @Test
    void createsOnceForOneKey() {
        var original = Samples.draftBy(editor);
        var keyed = editor.withHeader("Idempotency-Key", UUID.randomUUID().toString());
        var path = "/articles/" + original.id() + "/translations";
        var first = keyed.post(path, "{\"locale\":\"de\"}").is(201);
        assertThat(keyed.post(path, "{\"locale\":\"de\"}").is(201).id()).isEqualTo(first.id());
    }

    @Test
    void letsOneOfSeveralAtOnceWin() throws Exception {
        var original = Samples.draftBy(editor);
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 6; i++) {
                calls.add(() -> begin(original, "{\"locale\":\"de\"}"));
            }
            var statuses = new ArrayList<Integer>();
            for (var call : desks.invokeAll(calls)) {
                statuses.add(call.get().status());
            }
            assertThat(statuses).containsOnly(201, 422).containsOnlyOnce(201);
        }
    }

    @Test
    void neverSaysOfTwoLinkedAtOnceThatTheyAreTogetherWhenTheyAreNot() {
        for (int round = 0; round < 8; round++) {
            var one = Samples.draftBy(editor);
            var other = inLanguage("de");
            var there = CompletableFuture.supplyAsync(() -> link(one, other));
            var back = link(other, one);
            if (there.join().status() == 200 || back.status() == 200) {
                assertThat(editor.get("/articles/" + one.id() + "/translations")
                                .json()
                                .at("/items")
                                .size())
                        .isEqualTo(2);
            }
            assertThat(List.of(there.join().status(), back.status())).isSubsetOf(200, 412);
        }
    }

    @Test
    void refusesWhatCannotBeLinked() {
        var author = staff.asNew(Role.AUTHOR);
        var own = Samples.draftBy(author);
        var foreign = inLanguage("de");
        var path = "/articles/" + own.id() + "/translation";
        var one = author.onVersion(own.version());
        one.put(path, "{\"of\":\"%s\"}".formatted(foreign.id())).isProblem(403, "not-allowed");
        assertThat(one.put(path, "{\"of\":\"%s\"}".formatted(own.id())).is(422).pointers())
                .containsExactly("/of");
        assertThat(one.put(path, "{}").is(422).pointers()).containsExactly("/of");
        assertThat(one.put(path, "{\"of\":\"ffffffffffffffffffffffff\"}")
                        .is(422)
                        .pointers())
                .containsExactly("/of");
        assertThat(editor.onVersion(own.version())
                        .put(path, "{\"of\":\"%s\",\"revision\":\"nothing\"}".formatted(foreign.id()))
                        .is(422)
                        .pointers())
                .containsExactly("/revision");
        author.put(path, "{\"of\":\"%s\"}".formatted(foreign.id())).isProblem(428, "version-required");
        author.onVersion(own.version() + 1)
                .put(path, "{\"of\":\"%s\"}".formatted(foreign.id()))
                .isProblem(412, "stale-version");
        author.onVersion(foreign.version())
                .delete("/articles/" + foreign.id() + "/translation")
                .isProblem(403, "not-allowed");
    }

    @Test
    void takesArticlesInTheLanguagesOfTheSiteOnly() {
        var refused = editor.post("/articles", "{\"title\":\"%s\",\"locale\":\"it\"}".formatted(Samples.uniqueTitle()));
        assertThat(refused.isProblem(422, "invalid-content").pointers()).containsExactly("/locale");
        assertThat(refused.text("/errors/0/detail")).contains("en, de, fr, sv, ar");
        var german = inLanguage("de");
        settings("{\"furtherLocales\":[]}").is(200);
        edit(german, "{\"summary\":\"Bleibt.\"}").is(200);
        settings("{\"locale\":\"fr\"}").is(200);
        assertThat(Samples.draftBy(editor).text("/locale")).isEqualTo("fr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"locale\":\"??\"}|/locale",
                "{\"locale\":\"xx\"}|/locale",
                "{\"locale\":null}|/locale",
                "{\"furtherLocales\":[\"de\",\"en_GB\"]}|/furtherLocales/1",
                "{\"furtherLocales\":[\"de\",\"de\"]}|/furtherLocales/1",
                "{\"furtherLocales\":[\"en\"]}|/furtherLocales/0"
            })
    void refusesLanguagesThatAreNone(String patch, String pointer) {
        assertThat(settings(patch).isProblem(422, "invalid-content").pointers()).containsExactly(pointer);
    }

    @Test
    void findsArticlesByLanguage() {
        var word = word();
        titled("Eins " + word, "de");
        titled("One " + word, "en");
        var found = editor.get("/articles?locale=de&text=" + word).is(200);
        assertThat(found.json().at("/items").size()).isEqualTo(1);
        assertThat(found.text("/items/0/locale")).isEqualTo("de");
    }

    @Test
    void sortsTitlesAsReadersOfTheSiteExpectPageByPage() {
        var word = word();
        for (var title : List.of("Zebra", "\u00c4rzte", "Arzt", "apfel", "\u00c5ngstr\u00f6m", "\u00d6l", "Ofen")) {
            titled(title + " " + word, "en");
        }
        assertThat(titles(word))
                .containsExactly("\u00c5ngstr\u00f6m", "apfel", "Arzt", "\u00c4rzte", "Ofen", "\u00d6l", "Zebra");
        settings("{\"locale\":\"sv\",\"furtherLocales\":[\"en\"]}").is(200);
        assertThat(alphabetical.reorder()).isGreaterThanOrEqualTo(7);
        assertThat(titles(word))
                .containsExactly("apfel", "Arzt", "Ofen", "Zebra", "\u00c5ngstr\u00f6m", "\u00c4rzte", "\u00d6l");
        settings("{\"locale\":\"en\"}").is(422);
        settings("{\"locale\":\"en\",\"furtherLocales\":[]}").is(200);
        alphabetical.reorder();
        assertThat(titles(word)).startsWith("\u00c5ngstr\u00f6m", "apfel");
    }

    @Test
    void refusesOrdersAndPositionsThatAreNone() {
        Samples.draftBy(editor);
        Samples.draftBy(editor);
        editor.get("/articles?sort=nonsense").isProblem(400, "malformed-request");
        var byTime = editor.get("/articles?limit=1").is(200).text("/next");
        assertThat(editor.get("/articles?sort=title&after=" + byTime).is(422).pointers())
                .containsExactly("/after");
        var byTitle = editor.get("/articles?limit=1&sort=title").is(200).text("/next");
        assertThat(editor.get("/articles?after=" + byTitle).is(422).pointers()).containsExactly("/after");
    }

    private List<String> titles(String word) {
        var titles = new ArrayList<String>();
        var path = "/articles?sort=title&limit=3&text=" + word;
        for (var next = path; !next.isEmpty(); ) {
            var page = editor.get(next).is(200);
            page.json()
                    .at("/items")
                    .forEach(item -> titles.add(item.at("/title").asString().replace(" " + word, "")));
            next = page.json().has("next") ? path + "&after=" + page.text("/next") : "";
        }
        return titles;
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private Answer titled(String title, String locale) {
        return editor.post("/articles", "{\"title\":\"%s\",\"locale\":\"%s\"}".formatted(title, locale))
                .is(201);
    }

    private Answer inLanguage(String locale) {
        return titled(Samples.uniqueTitle(), locale);
    }

    private Answer settings(String patch) {
        var admin = staff.as(Role.ADMIN);
        return admin.onVersion(admin.get("/settings").is(200).version()).patch("/settings", patch);
    }

    private Answer begin(Answer original, String json) {
        return editor.post("/articles/" + original.id() + "/translations", json);
    }

    private Answer link(Answer article, Answer original) {
        return editor.onVersion(article.version())
                .put("/articles/" + article.id() + "/translation", "{\"of\":\"%s\"}".formatted(original.id()));
    }

    private Answer edit(Answer article, String patch) {
        return editor.onVersion(article.version()).patch("/articles/" + article.id(), patch);
    }

    private Answer read(Answer article) {
        return editor.get("/articles/" + article.id()).is(200);
    }

    private void publish(Answer draft) {
        var path = "/articles/" + draft.id();
        var submitted = editor.onVersion(draft.version()).post(path + "/submit").is(200);
        var approved = Samples.approve(staff.as(Role.REVIEWER), submitted).is(200);
        editor.onVersion(approved.version()).post(path + "/publish").is(200);
    }

    private boolean sourceChanged(Answer translation) {
        return editor.get("/articles/" + translation.id() + "/translations")
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/id").asString().equals(translation.id()))
                .findFirst()
                .orElseThrow()
                .at("/sourceChanged")
                .asBoolean();
    }
}
