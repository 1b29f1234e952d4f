package org.comfrey.site.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comfrey.site.theme.ThemeWorkshop.aTheme;

import gg.jte.ContentType;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.comfrey.model.language.OwnWords;
import org.comfrey.model.start.StartRefused;
import org.comfrey.site.page.ArticlePage.TopicLink;
import org.comfrey.site.page.ListPage.Teaser;
import org.comfrey.site.theme.ThemeProperties.Jars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemesTests {

    private static final String TOPICS = """
            @import java.util.List
            @import org.comfrey.site.page.ArticlePage.TopicLink
            @param List<TopicLink> topics
            """;

    @TempDir
    Path folder;

    @Test
    void changeNothingWhereThereAreNone() {
        var themes = new Themes(new ThemeProperties(folder, new Jars(null)), new StyleSheet(), new SearchScript());
        assertThat(rendered(themes, "topics")).contains("class=\"topics\"");
        assertThat(themes.look().styleSheets()).containsExactly(new StyleSheet().address());
        assertThat(themes.bar()).isEqualTo(StyleSheet.BAR);
    }

    @Test
    void areFoundInTheDataFolderUnlessAnotherIsNamed() throws IOException {
        aTheme().file("assets/theme.css", "p {}").into(Files.createDirectory(folder.resolve("themes")), "a.jar");
        var themes = new Themes(new ThemeProperties(folder, new Jars(null)), new StyleSheet(), new SearchScript());
        assertThat(themes.look().styleSheets()).hasSize(2);
    }

    @Test
    void areTakenAlsoWhereOurOwnTemplatesCallWhatTheyReplace() {
        aTheme().template("topics", TOPICS + "<b>${topics.size()} of the theme</b>")
                .into(folder, "a.jar");
        var teaser = new Teaser("A", "en", "/articles/a", "", List.of(new TopicLink("Backs", "/topics/backs")), null);
        assertThat(rendered(
                        themes(),
                        "teasers",
                        Map.of("articles", List.of(teaser), "own", OwnWords.on(OwnWords.LANGUAGE))))
                .contains("<h2", "1 of the theme");
    }

    @Test
    void escapeWhatTheyPrint() {
        aTheme().template("topics", TOPICS + "@for(var topic : topics)<i>${topic.name()}</i>@endfor")
                .into(folder, "a.jar");
        assertThat(rendered(themes(), "topics")).contains("<i>&lt;b&gt;Backs&lt;/b&gt;</i>");
    }

    @Test
    void goOverOneAnotherInTheOrderOfTheirNames() {
        aTheme().template("topics", TOPICS + "<p>first</p>")
                .saying("bar", "#111111")
                .file("assets/theme.css", "p {}")
                .file("assets/one.svg", "<svg/>")
                .into(folder, "10.jar");
        aTheme().template("topics", TOPICS + "<p>second</p>")
                .file("assets/theme.css", "b {}")
                .into(folder, "20.jar");
        var themes = themes();
        assertThat(rendered(themes, "topics")).contains("second");
        assertThat(themes.bar()).isEqualTo("#111111");
        assertThat(themes.look().styleSheets()).hasSize(3).doesNotHaveDuplicates();
        assertThat(themes.look().styleSheets().get(1))
                .isEqualTo(themes.look().asset("one.svg").replace("one.svg", "theme.css"));
    }

    @Test
    void areAtOtherAddressesWhenAnyOfTheirFilesIsAnother() {
        aTheme().file("assets/theme.css", "p {}")
                .file("assets/leaf.svg", "<svg/>")
                .into(folder, "a.jar");
        var before = themes().look();
        aTheme().file("assets/theme.css", "p {}")
                .file("assets/leaf.svg", "<svg />")
                .into(folder, "a.jar");
        assertThat(themes().look().asset("theme.css")).isNotEqualTo(before.asset("theme.css"));
        assertThat(before.asset("none.svg")).isEqualTo("/assets/theme-none/none.svg");
    }

    @Test
    void areRefusedWhereTheyWereMadeForAnotherContract() {
        aTheme().saying("contract", "99").into(folder, "old.jar");
        assertThatThrownBy(this::themes)
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "The theme old.jar cannot be used: it was made for contract 99, and this Comfrey has contract "
                                + ThemeContract.VERSION + ": take a version of it that was made for contract "
                                + ThemeContract.VERSION + ", or build it anew as docs/themes.md says."
                                + " Or take it out of the folder of themes.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name     |                | has to say "name = …"
            version  |                | has to say "version = …"
            contract | one            | says "contract = one", which is no whole number
            bar      | green          | says "bar = green", which is no colour such as #0b5a4a
            colour   | #112233        | has a line "colour", which means nothing; known are bar, bar-dark, contract, name, version
            """)
    void areRefusedWithALineThatIsWrong(String key, String value, String reason) {
        aTheme().saying(key, value == null ? "" : value).into(folder, "wrong.jar");
        assertRefused("wrong.jar", reason);
    }

    @Test
    void areRefusedWhereTheyAreNone() throws IOException {
        Files.writeString(folder.resolve("text.jar"), "no jar");
        assertRefused("text.jar", "it cannot be read as a jar");
        Files.delete(folder.resolve("text.jar"));
        ThemeWorkshop.theExample().file(ThemeManifest.FILE, "").into(folder, "empty.jar");
        assertRefused("empty.jar", "has to say \"name = …\"");
    }

    @Test
    void areRefusedWithFilesThatAreNotServed() {
        aTheme().file("assets/page.html", "<script>").into(folder, "a.jar");
        assertRefused("a.jar", "its file assets/page.html is of a kind that is not served");
        aTheme().file("assets/my leaf.svg", "<svg/>").into(folder, "a.jar");
        assertRefused("a.jar", "has a name that cannot stand in an address");
    }

    @Test
    void areRefusedWhereTheyAreTooLarge() {
        aTheme().file("assets/large.png", new byte[Theme.LARGEST]).into(folder, "a.jar");
        assertRefused("a.jar", "it is larger than 16 MB");
    }

    @Test
    void areRefusedWhereATemplateTakesSomethingElse() {
        aTheme().template("topics", "@param String topics\n<p>${topics}</p>").into(folder, "a.jar");
        assertRefused("a.jar", "its template topics takes (String), and is given (List).");
    }

    @Test
    void areRefusedWithoutEscaping() {
        aTheme().template("topics", TOPICS + "<p></p>")
                .compiledAs(ContentType.Plain)
                .into(folder, "a.jar");
        assertRefused("a.jar", "its template topics was compiled without escaping");
    }

    @Test
    void areRefusedWhereWhatATemplateSaysIsNotBesideIt() {
        var jar = aTheme().template("topics", TOPICS + "<p>said</p>").into(folder, "a.jar");
        var theme = Theme.in(jar);
        aTheme().file(
                        "org/comfrey/site/template/JtetopicsGenerated.class",
                        Objects.requireNonNull(theme.code().get("org/comfrey/site/template/JtetopicsGenerated.class")))
                .into(folder, "a.jar");
        assertRefused("a.jar", "its template topics cannot be used");
    }

    /** As when a theme was compiled against another Comfrey. */
    @Test
    void areRefusedWhereTheyUseWhatIsNotThere() {
        var jar = aTheme().template("topics", TOPICS + "@for(var topic : topics)${topic.name()}@endfor")
                .into(folder, "a.jar");
        var name = "org/comfrey/site/template/JtetopicsGenerated.class";
        var theme = Theme.in(jar);
        var other = new TreeMap<>(theme.code());
        other.put(name, replaced(Objects.requireNonNull(other.get(name)), "name", "noun"));
        var changed = aTheme();
        other.forEach(changed::file);
        changed.into(folder, "a.jar");
        assertRefused(
                "a.jar",
                "uses \"noun\" of org.comfrey.site.page.ArticlePage$TopicLink, which this Comfrey does not have");
    }

    @Test
    void areRefusedWithClassesThatAreNone() {
        aTheme().file("org/comfrey/site/template/JtetopicsGenerated.class", "none")
                .into(folder, "a.jar");
        assertRefused("a.jar", "is no class that can be read");
    }

    private void assertRefused(String jar, String reason) {
        assertThatThrownBy(this::themes)
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The theme " + jar + " cannot be used: ")
                .hasMessageContaining(reason);
    }

    private Themes themes() {
        return new Themes(new ThemeProperties(Path.of("data"), new Jars(folder)), new StyleSheet(), new SearchScript());
    }

    private static String rendered(Themes themes, String template) {
        return rendered(themes, template, Map.of("topics", List.of(new TopicLink("<b>Backs</b>", "/topics/backs"))));
    }

    private static byte[] replaced(byte[] bytes, String text, String other) {
        var latin = StandardCharsets.ISO_8859_1;
        // A name in a class file stands behind its length.
        var sized = "\0" + (char) text.length();
        return new String(bytes, latin).replace(sized + text, sized + other).getBytes(latin);
    }

    private static String rendered(Themes themes, String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        themes.templates().render(template + ".jte", parameters, output);
        return output.toString();
    }
}
