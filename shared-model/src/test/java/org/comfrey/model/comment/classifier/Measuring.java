package org.comfrey.model.comment.classifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comfrey.model.comment.screening.Impression;

/**
 * Measures what the classifier is worth: learns from all files but one, and reads that one, each in turn. The thresholds are
 * the product's. Run by {@code classifier/measure.sh}.
 */
final class Measuring {

    private static final List<Double> FALSE_ALARMS = List.of(0.0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3);
    private static final String HEADER =
            "| File left out | spam caught | spam missed | honest caught | honest passed | recall | precision | F1 | honest caught, share |\n"
                    + "|---|---:|---:|---:|---:|---:|---:|---:|---:|";

    private Measuring() {}

    public static void main(String... arguments) throws IOException {
        var words = List.of(arguments);
        var own = LabelledFile.read(Path.of("classifier", "own-examples.csv"));
        var places = words.stream()
                .filter(word -> !word.startsWith("--"))
                .map(Path::of)
                .toList();
        var files = LabelledFile.readAll(places);
        if (words.contains("--shipped")) {
            report(
                    files,
                    files.stream()
                            .map(file -> scored(StartingModel.load(), file))
                            .toList());
            return;
        }
        List<LabelledFile> always = words.contains("--without-own") ? List.of() : List.of(own);
        var folds = files.stream().map(file -> leavingOut(file, files, always)).toList();
        report(files, folds);
        if (words.contains("--errors")) {
            for (int i = 0; i < files.size(); i++) {
                errors(files.get(i), folds.get(i));
            }
        }
    }

    private static Scored leavingOut(LabelledFile left, List<LabelledFile> files, List<LabelledFile> always) {
        var learnt = Stream.concat(files.stream().filter(file -> file != left), always.stream())
                .flatMap(file -> file.examples().stream())
                .toList();
        return scored(Training.of(learnt), left);
    }

    private static Scored scored(SpamModel model, LabelledFile file) {
        return new Scored(file.examples().stream()
                .map(example -> new Scored.Reply(example.text(), example.spam(), impression(model, example.text())))
                .toList());
    }

    static Impression impression(SpamModel model, String text) {
        var reply = ReplyTokens.of(text);
        var features = Features.of(reply);
        return SpamReading.of(reply, model.logOdds(features), model.weighed(features));
    }

    private static void report(List<LabelledFile> files, List<Scored> folds) {
        var names = new ArrayList<>(files.stream().map(LabelledFile::name).toList());
        var all = new ArrayList<>(folds);
        names.add("**together**");
        all.add(new Scored(folds.stream().flatMap(fold -> fold.all().stream()).toList()));
        line("Held for a moderator, from %.2f on:%n", Impression.HELD_FROM);
        line(HEADER);
        for (int i = 0; i < all.size(); i++) {
            line(all.get(i).held().row(names.get(i)));
        }
        line(
                "%nTo spam, from %.2f on, and from %.2f on without the strongest word:%n",
                Impression.SPAM_FROM, Impression.SPAM_FROM_WITHOUT_STRONGEST);
        line(HEADER);
        for (int i = 0; i < all.size(); i++) {
            line(all.get(i).spam().row(names.get(i)));
        }
        line("%nAt 0.50:%n");
        line(HEADER);
        for (int i = 0; i < all.size(); i++) {
            line(all.get(i).from(0.5).row(names.get(i)));
        }
        line("%nROC: the share of the spam that is caught, by the share of honest replies that are:%n");
        line("| File left out | area | "
                + String.join(" | ", FALSE_ALARMS.stream().map(String::valueOf).toList()) + " |");
        line("|---|---:|" + "---:|".repeat(FALSE_ALARMS.size()));
        for (int i = 0; i < all.size(); i++) {
            var scored = all.get(i);
            line(
                    "| %s | %.4f | %s |",
                    names.get(i),
                    scored.area(),
                    String.join(
                            " | ",
                            FALSE_ALARMS.stream()
                                    .map(share -> String.format(Locale.ROOT, "%.3f", scored.caughtAt(share)))
                                    .toList()));
        }
    }

    private static void errors(LabelledFile file, Scored scored) {
        line("%n%s: spam that is not held", file.name());
        print(scored.all().stream()
                .filter(reply -> reply.spam() && !reply.impression().isHeld()));
        line("%n%s: honest and in spam, or nearly", file.name());
        print(scored.all().stream().filter(reply -> !reply.spam() && reply.likelihood() > 0.7));
    }

    private static void print(Stream<Scored.Reply> replies) {
        replies.forEach(reply -> line(
                "  %.3f %.3f %s %s",
                reply.likelihood(),
                reply.impression().withoutStrongest(),
                reply.impression().signs(),
                reply.text()
                        .replace('\n', ' ')
                        .substring(0, Math.min(120, reply.text().length()))));
    }

    private static void line(String format, Object... values) {
        System.out.println(
                values.length == 0 && !format.contains("%n") ? format : String.format(Locale.ROOT, format, values));
    }
}
