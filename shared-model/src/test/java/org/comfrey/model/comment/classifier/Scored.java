package org.comfrey.model.comment.classifier;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.comfrey.model.comment.screening.Impression;

/**
 * How replies read to a model that has not seen them, and what they are.
 *
 * @param all each of them
 */
record Scored(List<Reply> all) {

    /**
     * A reply.
     *
     * @param text what it says
     * @param spam whether it is spam
     * @param impression how it reads
     */
    record Reply(String text, boolean spam, Impression impression) {

        double likelihood() {
            return impression.likelihood();
        }
    }

    /**
     * How often a decision was right.
     *
     * @param caught spam that was caught
     * @param missed spam that was not
     * @param wronged honest replies that were caught
     * @param passed honest replies that were not
     */
    record Confusion(long caught, long missed, long wronged, long passed) {

        double precision() {
            return caught + wronged == 0 ? 1 : (double) caught / (caught + wronged);
        }

        double recall() {
            return (double) caught / (caught + missed);
        }

        double f1() {
            return 2.0 * caught / (2.0 * caught + wronged + missed);
        }

        double falseAlarms() {
            return wronged + passed == 0 ? 0 : (double) wronged / (wronged + passed);
        }

        String row(String what) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %.4f | %.4f | %.4f | %.4f |",
                    what,
                    caught,
                    missed,
                    wronged,
                    passed,
                    recall(),
                    precision(),
                    f1(),
                    falseAlarms());
        }
    }

    Confusion held() {
        return confusion(all.stream().map(reply -> reply.impression().isHeld()).toList());
    }

    Confusion spam() {
        return confusion(all.stream().map(reply -> reply.impression().isSpam()).toList());
    }

    /** What would be caught from a likelihood on. */
    Confusion from(double likelihood) {
        return confusion(
                all.stream().map(reply -> reply.likelihood() >= likelihood).toList());
    }

    /** How probable it is that spam reads more like spam than an honest reply does: the area under the ROC curve. */
    double area() {
        var spam =
                all.stream().filter(Reply::spam).mapToDouble(Reply::likelihood).toArray();
        var honest = all.stream()
                .filter(reply -> !reply.spam())
                .mapToDouble(Reply::likelihood)
                .toArray();
        double before = 0;
        for (var one : spam) {
            for (var other : honest) {
                before += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return before / spam.length / honest.length;
    }

    /** How much of the spam is caught where so many honest replies are. */
    double caughtAt(double falseAlarms) {
        var honest = all.stream()
                .filter(reply -> !reply.spam())
                .map(Reply::likelihood)
                .sorted(Comparator.reverseOrder())
                .toList();
        var allowed = (int) Math.floor(falseAlarms * honest.size());
        var above = allowed < honest.size() ? honest.get(allowed) : -1;
        return (double) all.stream()
                        .filter(reply -> reply.spam() && reply.likelihood() > above)
                        .count()
                / all.stream().filter(Reply::spam).count();
    }

    private Confusion confusion(List<Boolean> decisions) {
        long[] counts = new long[4];
        for (int i = 0; i < decisions.size(); i++) {
            counts[(all.get(i).spam() ? 0 : 2) + (decisions.get(i) ? 0 : 1)]++;
        }
        return new Confusion(counts[0], counts[1], counts[2], counts[3]);
    }
}
