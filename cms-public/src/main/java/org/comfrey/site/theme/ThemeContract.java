package org.comfrey.site.theme;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * What a theme and Comfrey agree on, as {@code docs/themes.md} says. A theme that does not keep it is refused when Comfrey starts, and not when the first reader
 * comes to a page that it cannot make.
 */
@RequiredArgsConstructor
final class ThemeContract {

    /**
     * The version of what themes rely on: it goes up when a template, one of its parameters, or something that these offer is taken away or changed.
     */
    static final int VERSION = 1;

    /** The version of Java's class files that Java 0 would have had. */
    private static final int BEFORE_JAVA = 44;

    private static final String ESCAPING = "gg.jte.html.HtmlTemplateOutput";
    private static final Set<String> KEPT = Set.of("org/comfrey/", "gg/jte/");

    private final ClassLoader ours;
    private final ClassLoader themed;

    /** @throws UnfitTheme if it was made for another contract */
    static void checkVersion(Theme theme) {
        int made = theme.manifest().contract();
        if (made != VERSION) {
            throw new UnfitTheme(
                    ("it was made for contract %d, and this Comfrey has contract %d: take a version of it that was made for contract %2$d, "
                                    + "or build it anew as docs/themes.md says.")
                            .formatted(made, VERSION));
        }
    }

    /** @throws UnfitTheme if it relies on what is not there */
    void check(Theme theme) {
        theme.code().forEach((name, bytes) -> {
            if (name.endsWith(".class") && !name.equals("module-info.class")) {
                checkReferences(name, bytes);
            }
        });
        theme.templates().forEach(this::checkTemplate);
    }

    private void checkReferences(String name, byte[] bytes) {
        try {
            var model = ClassFile.of().parse(bytes);
            checkJava(name, model);
            for (var entry : model.constantPool()) {
                switch (entry) {
                    case MemberRefEntry member -> checkMember(name, member);
                    case ClassEntry type when isKept(type) -> type(type);
                    default -> {}
                }
            }
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new UnfitTheme(
                    "its %s uses %s, which this Comfrey does not have.".formatted(name, dotted(missing.getMessage())),
                    missing);
        } catch (IllegalArgumentException unreadable) {
            throw new UnfitTheme(
                    "its %s is no class that can be read (%s).".formatted(name, unreadable.getMessage()), unreadable);
        }
    }

    private static void checkJava(String name, ClassModel model) {
        int needed = model.majorVersion() - BEFORE_JAVA;
        int here = Runtime.version().feature();
        if (needed > here) {
            throw new UnfitTheme("its %s was compiled for Java %d, and this is Java %d: compile it with --release %d."
                    .formatted(name, needed, here, here));
        }
    }

    private void checkMember(String name, MemberRefEntry member) throws ClassNotFoundException {
        if (!isKept(member.owner())) {
            return;
        }
        var owner = type(member.owner());
        var called = member.name().stringValue();
        var descriptor = member.type().stringValue();
        var there = member instanceof FieldRefEntry
                ? families(owner)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .anyMatch(field -> field.getName().equals(called)
                                && field.getType().descriptorString().equals(descriptor))
                : families(owner).anyMatch(type -> hasMethod(type, called, descriptor));
        if (!there) {
            throw new UnfitTheme("its %s uses \"%s\" of %s, which this Comfrey does not have in that shape."
                    .formatted(name, called, owner.getName()));
        }
    }

    private static boolean isKept(ClassEntry type) {
        return KEPT.stream().anyMatch(type.asInternalName()::startsWith);
    }

    private Class<?> type(ClassEntry type) throws ClassNotFoundException {
        return Class.forName(type.asInternalName().replace('/', '.'), false, themed);
    }

    private static boolean hasMethod(Class<?> type, String name, String descriptor) {
        return name.equals("<init>")
                ? Arrays.stream(type.getDeclaredConstructors())
                        .map(Constructor::getParameterTypes)
                        .anyMatch(parameters -> descriptor.equals(
                                MethodType.methodType(void.class, parameters).descriptorString()))
                : Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(name)
                                && descriptor.equals(
                                        MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                                                .descriptorString()));
    }

    /** A type, and all that it takes after. */
    private static Stream<Class<?>> families(Class<?> type) {
        var above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        var root = type.isInterface() ? Stream.<Class<?>>of(Object.class) : Stream.<Class<?>>empty();
        return Stream.of(Stream.<Class<?>>of(type), above.flatMap(ThemeContract::families), root)
                .flatMap(part -> part);
    }

    private void checkTemplate(String template) {
        int end = template.lastIndexOf('/') + 1;
        var name = ThemeClasses.PACKAGE + "." + template.substring(0, end).replace('/', '.') + "Jte"
                + template.substring(end) + "Generated";
        var parameters = parameters(template, name, themed);
        if (!parameters.getFirst().equals(ESCAPING)) {
            throw new UnfitTheme("its template %s was compiled without escaping: compile it with the content type Html."
                    .formatted(template));
        }
        if (!isOurs(name)) {
            return;
        }
        var expected = parameters(template, name, ours);
        if (!parameters.equals(expected)) {
            throw new UnfitTheme("its template %s takes (%s), and is given (%s)."
                    .formatted(template, spoken(parameters), spoken(expected)));
        }
    }

    private boolean isOurs(String name) {
        return ours.getResource(name.replace('.', '/') + ".class") != null;
    }

    private static List<String> parameters(String template, String name, ClassLoader loader) {
        try {
            // With its beginning, which reads what stands beside it.
            return Arrays.stream(Class.forName(name, true, loader).getMethods())
                    .filter(method -> method.getName().equals("render"))
                    .findFirst()
                    .map(Method::getParameterTypes)
                    .map(types -> Arrays.stream(types).map(Class::getTypeName).toList())
                    .orElseThrow(() -> new UnfitTheme("its template %s has no method \"render\".".formatted(template)));
        } catch (ClassNotFoundException | LinkageError | RuntimeException broken) {
            throw broken instanceof UnfitTheme unfit
                    ? unfit
                    : new UnfitTheme("its template %s cannot be used (%s).".formatted(template, broken), broken);
        }
    }

    /** What a template takes besides what all take. */
    private static String spoken(List<String> parameters) {
        return parameters.stream()
                .skip(2)
                .map(type -> type.substring(type.lastIndexOf('.') + 1).replace('$', '.'))
                .collect(Collectors.joining(", "));
    }

    private static String dotted(@Nullable String name) {
        return String.valueOf(name).replace("/", ".");
    }
}
