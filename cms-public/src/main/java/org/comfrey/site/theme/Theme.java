package org.comfrey.site.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A theme, read whole from its jar: what becomes of the file later changes nothing until the next start.
 *
 * @param jar the name of its file
 * @param manifest what it says of itself
 * @param code its classes and what stands beside them, by their names in the jar
 * @param assets what browsers get of it, by their names below {@code assets/}
 * @param folder where its assets are on the site; it changes when one of them does
 */
record Theme(String jar, ThemeManifest manifest, Map<String, byte[]> code, Map<String, Asset> assets, String folder) {

    /** Unpacked, in bytes. It stays in memory for as long as Comfrey runs. */
    static final int LARGEST = 16 * 1024 * 1024;

    /** The style sheet that pages are shown with, if it is there. */
    static final String STYLE_SHEET = "theme.css";

    private static final String ASSETS = "assets/";
    private static final Pattern TEMPLATE =
            Pattern.compile(Pattern.quote(ThemeClasses.FOLDER) + "((?:[^/]+/)*)Jte([^/$]+)Generated\\.class");
    private static final int DIGITS = 12;

    /**
     * Reads a jar.
     *
     * @throws UnfitTheme if it is none, or is none of a theme
     */
    static Theme in(Path file) {
        Map<String, byte[]> code = new TreeMap<>();
        Map<String, Asset> assets = new TreeMap<>();
        ThemeManifest manifest = null;
        try (var jar = new ZipFile(file.toFile())) {
            long room = LARGEST;
            for (var entry : jar.stream().toList()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var name = entry.getName();
                var bytes = bytes(jar, entry, room);
                room -= bytes.length;
                if (name.equals(ThemeManifest.FILE)) {
                    manifest = ThemeManifest.of(bytes);
                } else if (name.startsWith(ASSETS)) {
                    var asset = name.substring(ASSETS.length());
                    assets.put(asset, Asset.of(asset, bytes));
                } else if (!name.startsWith("META-INF/")) {
                    code.put(name, bytes);
                }
            }
        } catch (IOException unreadable) {
            throw new UnfitTheme("it cannot be read as a jar (%s).".formatted(unreadable.getMessage()), unreadable);
        }
        return new Theme(file.getFileName().toString(), known(manifest), code, assets, folder(assets));
    }

    private static byte[] bytes(ZipFile jar, ZipEntry entry, long room) throws IOException {
        try (var stream = jar.getInputStream(entry)) {
            var bytes = stream.readNBytes((int) room + 1);
            if (bytes.length > room) {
                throw new UnfitTheme(
                        "it is larger than %d MB when it is unpacked, and stays in memory.".formatted(LARGEST >> 20));
            }
            return bytes;
        }
    }

    private static ThemeManifest known(@Nullable ThemeManifest manifest) {
        if (manifest == null) {
            throw new UnfitTheme("it holds no %s, and so is no theme.".formatted(ThemeManifest.FILE));
        }
        return manifest;
    }

    private static String folder(Map<String, Asset> assets) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            assets.forEach((name, asset) -> {
                digest.update((name + '\n' + asset.bytes().length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(asset.bytes());
            });
            return "/assets/theme-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS) + "/";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The names of its templates, such as {@code article}. */
    List<String> templates() {
        return code.keySet().stream()
                .map(TEMPLATE::matcher)
                .filter(Matcher::matches)
                .map(template -> template.group(1) + template.group(2))
                .toList();
    }
}
