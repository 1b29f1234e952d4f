package org.comfrey.site.theme;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@code docs/themes.md} promises those who make themes is what there is, and all of it. */
class ThemeDocumentTests {

    private static final Path DOCUMENT = Path.of("..", "docs", "themes.md");
    private static final Path TEMPLATES = Path.of("..", "cms-public", "src", "main", "jte");
    private static final Path STYLE_SHEET =
            Path.of("..", "cms-public", "src", "main", "resources", "theme", "site.css");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^@param (?:gg\\.jte\\.)?(\\S+) (\\w+)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| ([^|]*) \\|$");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^ +(--[a-z-]+):");
    private static final String GIVEN = "<!-- What templates are given, made from the code: -->\n";
    private static final String END = "<!-- Up to here. -->\n";

    @Test
    void namesEachTemplateAndItsParameters() throws IOException {
        var told =
                ROW.matcher(section("## Templates")).results().collect(toMap(row -> row.group(1), row -> row.group(2)));
        assertThat(told).isEqualTo(templates());
    }

    @Test
    void tellsWhatEachParameterOffers() throws IOException {
        var types = new TreeMap<String, Class<?>>();
        for (var template : templates().keySet()) {
            Arrays.stream(templateMethod(template).getGenericParameterTypes())
                    .skip(2)
                    .forEach(type -> collect(type, types));
        }
        var given = types.values().stream().map(ThemeDocumentTests::told).collect(joining());
        var document = Files.readString(DOCUMENT);
        int from = document.indexOf(GIVEN) + GIVEN.length();
        int to = document.indexOf(END);
        if (Boolean.getBoolean("comfrey.themes.write")) {
            Files.writeString(DOCUMENT, document.substring(0, from) + given + document.substring(to));
        }
        assertThat(Files.readString(DOCUMENT)
                        .substring(from, Files.readString(DOCUMENT).indexOf(END)))
                .as(
                        "docs/themes.md differs from the code. Where something was taken away or changed, raise ThemeContract.VERSION;"
                                + " then write it anew with ./mvnw test -pl cms-server -am -Dtest=ThemeDocumentTests"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dcomfrey.themes.write=true")
                .isEqualTo(given);
    }

    @Test
    void namesEachCustomProperty() throws IOException {
        var told = Pattern.compile("`(--[a-z-]+)`")
                .matcher(section("## Custom properties"))
                .results()
                .map(name -> name.group(1))
                .collect(toCollection(TreeSet::new));
        assertThat(told)
                .isEqualTo(PROPERTY.matcher(Files.readString(STYLE_SHEET))
                        .results()
                        .map(name -> name.group(1))
                        .collect(toCollection(TreeSet::new)));
    }

    @Test
    void namesEachClassAndEachIdThatTemplatesPrint() throws IOException {
        assertThat(quoted("## Classes and ids", "\\.")).isEqualTo(printed("class"));
        assertThat(quoted("## Classes and ids", "#")).isEqualTo(printed("id"));
    }

    @Test
    void saysWhichContractThisIs() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains("This page describes **contract " + ThemeContract.VERSION + "**");
        assertThat(Files.readString(ThemeWorkshop.EXAMPLE.resolve("src/main/resources/" + ThemeManifest.FILE)))
                .contains("contract = " + ThemeContract.VERSION);
    }

    /** The page shows the sources of the example, so that they can be copied from either. */
    @Test
    void showsTheExampleAsItIs() throws IOException {
        var document = Files.readString(DOCUMENT);
        for (var file : Set.of("jte/person.jte", "jte/leaf.jte", "resources/" + ThemeManifest.FILE)) {
            assertThat(document).contains(Files.readString(ThemeWorkshop.EXAMPLE.resolve("src/main/" + file)));
        }
    }

    private static Map<String, String> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.collect(
                    toMap(file -> file.getFileName().toString().replace(".jte", ""), ThemeDocumentTests::parameters));
        }
    }

    private static String parameters(Path template) {
        return PARAMETER
                .matcher(read(template))
                .results()
                .map(parameter -> "`" + parameter.group(1) + " " + parameter.group(2) + "`")
                .collect(joining(", "));
    }

    private static Set<String> printed(String attribute) throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.flatMap(file -> Pattern.compile("[ <]" + attribute + "=\"([^\"$]+)[\"$]")
                            .matcher(read(file))
                            .results()
                            .flatMap(match -> Arrays.stream(match.group(1).split(" "))))
                    .filter(name -> !name.isEmpty() && !name.endsWith("-"))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static Set<String> quoted(String section, String sign) throws IOException {
        return Pattern.compile("`" + sign + "([a-z-]+)`")
                .matcher(section(section))
                .results()
                .map(name -> name.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String section(String heading) throws IOException {
        var document = Files.readString(DOCUMENT);
        int from = document.indexOf(heading + "\n");
        assertThat(from).as(heading).isNotNegative();
        int to = document.indexOf("\n## ", from + heading.length());
        return document.substring(from, to < 0 ? document.length() : to);
    }

    private static Method templateMethod(String template) {
        try {
            return Arrays.stream(Class.forName(ThemeClasses.PACKAGE + ".Jte" + template + "Generated")
                            .getMethods())
                    .filter(method -> method.getName().equals("render"))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Type type, Map<String, Class<?>> found) {
        switch (type) {
            case ParameterizedType many -> {
                collect(many.getRawType(), found);
                Arrays.stream(many.getActualTypeArguments()).forEach(argument -> collect(argument, found));
            }
            case Class<?> one
            when one.getName().startsWith("org.comfrey.") && found.put(name(one), one) == null ->
                offered(one).forEach(method -> collect(method.getGenericReturnType(), found));
            default -> {}
        }
    }

    private static String told(Class<?> type) {
        var offered = offered(type)
                .map(method -> "`" + spoken(method.getGenericReturnType()) + orNone(method) + " " + method.getName()
                        + "("
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(joining(", ")) + ")`")
                .collect(joining(", "));
        return "- **%s** (`%s`): %s%n".formatted(name(type), type.getPackageName(), offered);
    }

    private static String orNone(Method method) {
        return method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class) ? "?" : "";
    }

    /** What a template may ask: not what makes another of its kind. */
    private static Stream<Method> offered(Class<?> type) {
        var components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.<String>of();
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .filter(method -> !Set.of("equals", "hashCode", "toString", "toBuilder", "compareTo")
                        .contains(method.getName()))
                .filter(method -> !method.getReturnType().equals(type))
                .sorted(Comparator.<Method>comparingInt(method -> components.contains(method.getName())
                                ? components.indexOf(method.getName())
                                : components.size())
                        .thenComparing(Method::getName));
    }

    private static String spoken(Type type) {
        return switch (type) {
            case ParameterizedType many ->
                spoken(many.getRawType()) + "<"
                        + Arrays.stream(many.getActualTypeArguments())
                                .map(ThemeDocumentTests::spoken)
                                .collect(joining(", "))
                        + ">";
            case Class<?> one -> name(one);
            default -> type.getTypeName();
        };
    }

    private static String name(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
