package org.comfrey.site.theme;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Makes theme jars, as jte's Maven plugin would. */
final class ThemeWorkshop {

    static final Path EXAMPLE = Path.of("..", "examples", "theme");

    private static final Path OURS = Path.of("..", "cms-public", "src", "main", "jte");

    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, String> templates = new TreeMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private ContentType type = ContentType.Html;

    private ThemeWorkshop() {}

    /** A theme that keeps the contract, and changes nothing. */
    static ThemeWorkshop aTheme() {
        return new ThemeWorkshop()
                .saying("name", "Sample")
                .saying("version", "1.0")
                .saying("contract", String.valueOf(ThemeContract.VERSION));
    }

    /** The example of the repository. */
    static ThemeWorkshop theExample() {
        var theme = new ThemeWorkshop();
        read(EXAMPLE.resolve("src/main/jte"))
                .forEach((name, bytes) ->
                        theme.template(name.replace(".jte", ""), new String(bytes, StandardCharsets.UTF_8)));
        read(EXAMPLE.resolve("src/main/resources")).forEach(theme::file);
        return theme;
    }

    /** With a line in its manifest. */
    ThemeWorkshop saying(String key, String value) {
        manifest.put(key, value);
        return this;
    }

    ThemeWorkshop template(String name, String source) {
        templates.put(name + ".jte", source);
        return this;
    }

    ThemeWorkshop file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    ThemeWorkshop file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ThemeWorkshop compiledAs(ContentType other) {
        type = other;
        return this;
    }

    /** Puts the jar into that folder. */
    Path into(Path folder, String name) {
        var all = new TreeMap<>(files);
        if (!manifest.isEmpty()) {
            var lines = new StringBuilder();
            manifest.forEach((key, value) ->
                    lines.append(key).append(" = ").append(value).append('\n'));
            all.put(ThemeManifest.FILE, lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        all.putAll(compiled());
        var jar = folder.resolve(name);
        try (var output = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : all.entrySet()) {
                output.putNextEntry(new ZipEntry(file.getKey()));
                output.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    /** What is compiled of its own templates; those of ours that they call are compiled on the way, and left out. */
    private Map<String, byte[]> compiled() {
        if (templates.isEmpty()) {
            return Map.of();
        }
        try {
            var classes = Files.createTempDirectory("comfrey-theme");
            var compiler = TemplateEngine.create(
                    new Shelf(templates, new DirectoryCodeResolver(OURS)),
                    classes,
                    type,
                    ThemeWorkshop.class.getClassLoader(),
                    ThemeClasses.PACKAGE);
            compiler.setBinaryStaticContent(true);
            compiler.setTargetResourceDirectory(classes);
            compiler.precompileAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
            Map<String, byte[]> own = new TreeMap<>();
            read(classes).forEach((name, bytes) -> {
                if (!name.endsWith(".java") && isOwn(name)) {
                    own.put(name, bytes);
                }
            });
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOwn(String file) {
        return templates.keySet().stream()
                .map(name -> "/Jte" + name.replace(".jte", "") + "Generated")
                .anyMatch(file::contains);
    }

    private static Map<String, byte[]> read(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Templates of a theme, before ours. */
    private record Shelf(Map<String, String> own, CodeResolver ours) implements CodeResolver {

        @Override
        public String resolve(String name) {
            return own.containsKey(name) ? own.get(name) : ours.resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return 0;
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return List.copyOf(own.keySet());
        }
    }
}
