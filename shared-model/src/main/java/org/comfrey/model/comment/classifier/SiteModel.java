package org.comfrey.model.comment.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a site's moderators taught: learnt from the words of the replies that they decided on, with what the starting model
 * says of each as one more feature. It is heard beside the starting model, and the more, the more it has seen.
 *
 * @param learnt by the features of words, and the starting model's opinion behind them
 * @param voice how much it is heard, 0 to 1
 */
record SiteModel(SpamModel learnt, double voice) {

    /** Of both, spam and honest replies: from fewer nothing is learnt. */
    static final int LEAST_OF_EACH = 20;

    /** With so many of the rarer kind it is heard as much as the starting model. */
    private static final double EVEN_AT = 30;

    private static final int OPINION = Features.COUNT;

    /** Beyond that the starting model is sure, and how sure teaches nothing. */
    private static final double SURE = 4;

    /** About as large as the features of a short reply. */
    private static final double OPINION_WEIGHS = 0.25;

    /** Learns from replies in the light of the starting model. Takes seconds for thousands of them. */
    static SiteModel of(SpamModel starting, List<Example> decided) {
        var replies = decided.stream()
                .map(example -> features(starting, ReplyTokens.of(example.text())))
                .toList();
        var spam = decided.stream().map(Example::spam).toList();
        var spams = spam.stream().filter(is -> is).count();
        var rarer = Math.min(spams, spam.size() - spams);
        return new SiteModel(Training.of(replies, spam, Features.COUNT + 1), rarer / (rarer + EVEN_AT));
    }

    /** Whether there is enough of both kinds to learn from. */
    static boolean canLearnFrom(List<Example> decided) {
        var spams = decided.stream().filter(Example::spam).count();
        return spams >= LEAST_OF_EACH && decided.size() - spams >= LEAST_OF_EACH;
    }

    /** The logarithm of the odds that a reply is spam, by both models. */
    double logOdds(ReplyTokens reply, double starting) {
        return (1 - voice) * starting + voice * learnt.logOdds(features(reply, starting));
    }

    /** What each feature adds to it. */
    Stream<Weighed> weighed(ReplyTokens reply, Stream<Weighed> starting) {
        var heard = 1
                - voice
                + voice
                        * learnt.weighed(List.of(opinion(1)))
                                .findFirst()
                                .orElseThrow()
                                .contribution();
        return Stream.concat(
                starting.map(one -> new Weighed(one.feature(), heard * one.contribution())),
                learnt.weighed(Features.ofWords(reply))
                        .map(one -> new Weighed(one.feature(), voice * one.contribution())));
    }

    private static List<Feature> features(SpamModel starting, ReplyTokens reply) {
        return features(reply, starting.logOdds(Features.of(reply)));
    }

    private static List<Feature> features(ReplyTokens reply, double starting) {
        var features = new ArrayList<>(Features.ofWords(reply));
        features.add(opinion(starting));
        return features;
    }

    private static Feature opinion(double starting) {
        return new Feature(OPINION, (float) (OPINION_WEIGHS * Math.clamp(starting, -SURE, SURE)), -1, -1);
    }
}
