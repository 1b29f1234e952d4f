package org.comfrey.model.comment.classifier;

import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.TreeMap;

/**
 * Learns a model from examples, by logistic regression with an L2 penalty (LIBLINEAR's primal solver, which has no chance in
 * it: the same examples give the same model).
 */
final class Training {

    /** How much an error costs against large weights. Chosen by leaving out one file after the other; the figures hardly move from 4 to 30. */
    private static final double COST = 10;

    private static final double TOLERANCE = 1e-4;
    private static final double SPAM = 1;
    private static final double HONEST = 0;

    static {
        Linear.disableDebugOutput();
    }

    private Training() {}

    /** Learns from replies in all their features. */
    static SpamModel of(List<Example> examples) {
        return of(
                examples.stream()
                        .map(example -> Features.of(ReplyTokens.of(example.text())))
                        .toList(),
                examples.stream().map(Example::spam).toList(),
                Features.COUNT);
    }

    /**
     * Learns from features. Spam and honest replies weigh the same together, however many there are of each, so that a
     * likelihood means the same on every site.
     *
     * @param count above the largest index among the features
     */
    static SpamModel of(List<List<Feature>> replies, List<Boolean> spam, int count) {
        var problem = new Problem();
        problem.l = replies.size();
        problem.n = count + 1;
        problem.bias = 1;
        problem.x = replies.stream()
                .map(features -> nodes(features, count))
                .toArray(de.bwaldvogel.liblinear.Feature[][]::new);
        problem.y = spam.stream().mapToDouble(is -> is ? SPAM : HONEST).toArray();
        return model(Linear.train(problem, parameter(spam)), count);
    }

    private static Parameter parameter(List<Boolean> spam) {
        double half = spam.size() / 2.0;
        long spams = spam.stream().filter(is -> is).count();
        var parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
        parameter.setWeights(
                new double[] {half / spams, half / (spam.size() - spams)}, new int[] {(int) SPAM, (int) HONEST});
        return parameter;
    }

    /** In the order of their indexes, which begin with 1; those that meet in one place are added up. */
    private static FeatureNode[] nodes(List<Feature> features, int count) {
        var values = new TreeMap<Integer, Double>();
        features.forEach(feature -> values.merge(feature.index() + 1, (double) feature.value(), Double::sum));
        values.put(count + 1, 1.0);
        return values.entrySet().stream()
                .map(value -> new FeatureNode(value.getKey(), value.getValue()))
                .toArray(FeatureNode[]::new);
    }

    private static SpamModel model(de.bwaldvogel.liblinear.Model learnt, int count) {
        // It weighs for the label that it saw first.
        var sign = learnt.getLabels()[0] == (int) SPAM ? 1 : -1;
        var weights = new float[count];
        var found = learnt.getFeatureWeights();
        for (int i = 0; i < count; i++) {
            weights[i] = (float) (sign * found[i]);
        }
        return new SpamModel(weights, (float) (sign * found[count]));
    }
}
