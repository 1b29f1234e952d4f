package org.comfrey.site.theme;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The themes of this process, in the order of the names of their jars: what a later one brings goes before what earlier ones and we bring. They are read once, at
 * the start.
 */
@Slf4j
@Component
public class Themes {

    private final List<Theme> themes;
    private final TemplateEngine templates;
    private final Look look;

    Themes(ThemeProperties properties, StyleSheet own, SearchScript script) {
        themes = jars(properties).stream().map(Themes::read).toList();
        templates = themes.isEmpty() ? ours() : engine(classes(themes));
        look = look(themes, own, script);
        themes.forEach(Themes::announce);
    }

    /** The templates that pages are made of. */
    public TemplateEngine templates() {
        return templates;
    }

    /** Our own templates, whatever themes there are. */
    public static TemplateEngine ours() {
        return engine(Themes.class.getClassLoader());
    }

    /** The engine takes templates from the loader of the thread that makes it, and from no other that it is given. */
    private static TemplateEngine engine(ClassLoader classes) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, null, ThemeClasses.PACKAGE);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** How pages look. */
    public Look look() {
        return look;
    }

    /** The colour of the bar at the top. */
    public String bar() {
        return last(ThemeManifest::bar, StyleSheet.BAR);
    }

    /** Likewise in dark surroundings. */
    public String barInTheDark() {
        return last(ThemeManifest::barInTheDark, StyleSheet.BAR_IN_THE_DARK);
    }

    /** The file at that address. */
    @Nullable
    Asset asset(String folder, String name) {
        return themes.stream()
                .filter(theme -> theme.folder().equals(folder))
                .map(theme -> theme.assets().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String last(Function<ThemeManifest, @Nullable String> line, String otherwise) {
        return themes.reversed().stream()
                .map(theme -> line.apply(theme.manifest()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    private static List<Path> jars(ThemeProperties properties) {
        var folder = properties.folder();
        if (!Files.isDirectory(folder)) {
            if (properties.isNamed()) {
                throw new StartRefused(
                        "There is no folder of themes at %s: make it, or name another with COMFREY_THEMES_FOLDER."
                                .formatted(folder.toAbsolutePath().normalize()));
            }
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The folder of themes %s cannot be read (%s)."
                            .formatted(folder.toAbsolutePath().normalize(), unreadable),
                    unreadable);
        }
    }

    private static Theme read(Path jar) {
        try {
            var theme = Theme.in(jar);
            ThemeContract.checkVersion(theme);
            return theme;
        } catch (UnfitTheme unfit) {
            throw refused(jar.getFileName().toString(), unfit);
        }
    }

    private static ClassLoader classes(List<Theme> themes) {
        var ours = Themes.class.getClassLoader();
        var themed = new ThemeClasses(themes, ours);
        var contract = new ThemeContract(ours, themed);
        for (var theme : themes) {
            try {
                contract.check(theme);
            } catch (UnfitTheme unfit) {
                throw refused(theme.jar(), unfit);
            }
        }
        return themed;
    }

    private static StartRefused refused(String jar, UnfitTheme unfit) {
        return new StartRefused(
                "The theme %s cannot be used: %s Or take it out of the folder of themes."
                        .formatted(jar, unfit.getMessage()),
                unfit);
    }

    private static Look look(List<Theme> themes, StyleSheet own, SearchScript script) {
        var sheets = new ArrayList<>(List.of(own.address()));
        Map<String, String> assets = new HashMap<>();
        for (var theme : themes) {
            theme.assets().keySet().forEach(name -> assets.put(name, theme.folder() + name));
            if (theme.assets().containsKey(Theme.STYLE_SHEET)) {
                sheets.add(theme.folder() + Theme.STYLE_SHEET);
            }
        }
        return new Look(sheets, script.address(), assets);
    }

    private static void announce(Theme theme) {
        log.info(
                "Theme {} {} ({}): {}",
                theme.manifest().name(),
                theme.manifest().version(),
                theme.jar(),
                theme.templates().isEmpty()
                        ? "no templates"
                        : "templates " + String.join(", ", new TreeSet<>(theme.templates())));
    }
}
