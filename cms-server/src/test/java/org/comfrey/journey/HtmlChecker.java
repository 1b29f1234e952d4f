package org.comfrey.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import nu.validator.client.EmbeddedValidator;

/**
 * The Nu HTML checker. It was built with an older Jetty than the one that serves the pages, so its classes come from a loader
 * of their own, which has that one.
 */
final class HtmlChecker {

    private static final Path ITS_JETTY = Path.of("target", "html-checker");
    private static final ClassLoader ITS_CLASSES = new Apart(classes());

    private HtmlChecker() {}

    /** What is wrong with a page, a line each; nothing where it is valid. */
    static String problems(String html) {
        try {
            var type = ITS_CLASSES.loadClass(EmbeddedValidator.class.getName());
            var checker = type.getConstructor().newInstance();
            var format = ITS_CLASSES.loadClass(EmbeddedValidator.OutputFormat.class.getName());
            type.getMethod("setOutputFormat", format)
                    .invoke(checker, format.getField("GNU").get(null));
            // Its guess at the language of a short page is often wrong.
            type.getMethod("setNoLangDetect", boolean.class).invoke(checker, true);
            type.getMethod("setForceHTML", boolean.class).invoke(checker, true);
            var bytes = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
            return (String) type.getMethod("validate", InputStream.class).invoke(checker, bytes);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException("The checker is another one than this was written for.", otherVersion);
        }
    }

    private static URL[] classes() {
        var classes = new ArrayList<URL>();
        classes.add(
                EmbeddedValidator.class.getProtectionDomain().getCodeSource().getLocation());
        try (var jars = Files.list(ITS_JETTY)) {
            for (var jar : jars.toList()) {
                classes.add(jar.toUri().toURL());
            }
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return classes.toArray(URL[]::new);
    }

    /** Looks among its own classes first. */
    private static final class Apart extends URLClassLoader {

        private Apart(URL[] classes) {
            super(classes, HtmlChecker.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                var known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                try {
                    return findClass(name);
                } catch (ClassNotFoundException notItsOwn) {
                    return super.loadClass(name, resolve);
                }
            }
        }

        @Override
        public URL getResource(String name) {
            var own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
