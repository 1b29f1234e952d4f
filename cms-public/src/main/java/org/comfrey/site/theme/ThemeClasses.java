package org.comfrey.site.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The templates that pages are made of: a theme's where there is one, and ours where not.
 *
 * <p>Templates call one another as classes do, by name. So each of them is defined here, ours too; the parent would tie its own to one another, and none would
 * ever call a theme's. All other classes are the parent's first: a theme may bring more, and replaces none.
 */
final class ThemeClasses extends ClassLoader {

    /** Where the compiler of templates puts them, as the build says. */
    static final String PACKAGE = "org.comfrey.site.template";

    static final String FOLDER = PACKAGE.replace('.', '/') + "/";

    private static final String TEXT = ".bin";

    static {
        registerAsParallelCapable();
    }

    private final List<Theme> themes;
    private final ClassLoader parent;

    /** @param themes those that go before others last */
    ThemeClasses(List<Theme> themes, ClassLoader parent) {
        super("themes", parent);
        this.themes = themes.reversed();
        this.parent = parent;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE + ".")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var bytes = bytes(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** What stands in templates as it is, is kept beside them. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        var bytes = bytes(name);
        if (bytes != null) {
            return new ByteArrayInputStream(bytes);
        }
        return name.startsWith(FOLDER) ? null : super.getResourceAsStream(name);
    }

    private byte @Nullable [] bytes(String file) {
        // What a template says is taken from where its class is: that of another says something else.
        var besides = file.startsWith(FOLDER) && file.endsWith(TEXT)
                ? file.substring(0, file.length() - TEXT.length()) + ".class"
                : file;
        for (var theme : themes) {
            if (theme.code().containsKey(besides)) {
                return theme.code().get(file);
            }
        }
        return file.startsWith(FOLDER) ? ours(file) : null;
    }

    private byte @Nullable [] ours(String file) {
        try (var stream = parent.getResourceAsStream(file)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
