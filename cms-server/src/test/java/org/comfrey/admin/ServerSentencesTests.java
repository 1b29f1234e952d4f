package org.comfrey.admin;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the server says to people is translated by its sentences, which stand in its sources; so those are read. */
class ServerSentencesTests {

    private static final Path ROOT = Path.of("..");

    private static final Pattern SENTENCE = Pattern.compile("[A-Z%]\\S* .*[.?!]", Pattern.DOTALL);

    /** What programs do wrong, and no screen of ours; and what the API's document says. */
    private static final Set<String> FOR_PROGRAMS = Set.of(
            "ArticleRequest",
            "AutosaveController",
            "Autosave",
            "CreationKeyArgument",
            "Cursor",
            "DiscussionPatch",
            "Doors",
            "IfMatchArgument",
            "JsonProblems",
            "MarkReader",
            "MergePatch",
            "Node",
            "BodyReader",
            "Refusals",
            "SecurityConfiguration",
            "SliceArgument",
            "StrictRequests",
            "TransitionController",
            "UpkeepController",
            "Upload",
            "Places",
            "Contents");

    /** The same, in classes that also speak to people; and words that are no answers. */
    private static final Set<String> OTHERS = Set.of(
            "The parameter \"sort\" is \"updated\" or \"title\".",
            "This is not the name of an editing session.",
            "Say when: \"at\" is an instant; or \"localAt\" is a local date and time, in a \"zone\".",
            "Ask for at most %s tags at once.",
            "There is no such scope, or it is not for machines. The description of \"scopes\" lists those that are.",
            "A topic is a CONDITION, a BODY_AREA or a THERAPY.",
            "There is no such event. The description of \"events\" lists those that there are.",
            "Restored revision %s.");

    @Test
    void areAllInTheGermanOfTheDesk() {
        var german = JsonMapper.shared()
                .readValue(
                        ROOT.resolve("cms-admin/web/src/i18n/de.server.json").toFile(),
                        new TypeReference<Map<String, String>>() {})
                .keySet();
        var said = Stream.of("shared-model", "cms-api")
                .flatMap(module -> sentencesIn(ROOT.resolve(module).resolve("src/main/java")).stream())
                .toList();
        assertThat(said).hasSizeGreaterThan(200);
        assertThat(said).filteredOn(sentence -> !german.contains(sentence)).isEmpty();
    }

    private static Set<String> sentencesIn(Path sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var paths = Files.walk(sources)) {
            var java = paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path ->
                            !FOR_PROGRAMS.contains(path.getFileName().toString().replace(".java", "")))
                    .toList();
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            var sentences = new Sentences();
            for (var unit : task.parse()) {
                unit.accept(sentences, null);
            }
            return sentences.found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Strings that are sentences, with %s for what is put between them. */
    private static final class Sentences extends TreeScanner<@Nullable Void, @Nullable Void> {

        final Set<String> found = new TreeSet<>();

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
            return null;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree created, @Nullable Void none) {
            // For whoever reads the log.
            var type = created.getIdentifier().toString();
            return type.startsWith("Illegal") || type.contains("IO") || type.equals("AssertionError")
                    ? null
                    : super.visitNewClass(created, none);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
            var name = call.getMethodSelect().toString();
            return name.startsWith("log.") || name.endsWith("description")
                    ? null
                    : super.visitMethodInvocation(call, none);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void none) {
            if (sum.getKind() != Kind.PLUS) {
                return super.visitBinary(sum, none);
            }
            keep(parts(sum).map(Sentences::words).collect(joining()));
            return null;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
            if (literal.getValue() instanceof String text) {
                keep(text);
            }
            return null;
        }

        private void keep(String text) {
            if (SENTENCE.matcher(text).matches() && !text.contains("\n") && !OTHERS.contains(text)) {
                found.add(text);
            }
        }

        private static Stream<ExpressionTree> parts(ExpressionTree expression) {
            return expression instanceof BinaryTree sum && sum.getKind() == Kind.PLUS
                    ? Stream.concat(parts(sum.getLeftOperand()), parts(sum.getRightOperand()))
                    : Stream.of(expression);
        }

        private static String words(ExpressionTree part) {
            return part instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "%s";
        }
    }
}
