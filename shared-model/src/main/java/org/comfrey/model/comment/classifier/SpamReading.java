package org.comfrey.model.comment.classifier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comfrey.model.comment.screening.Impression;

/** Reads a reply by a model and says which of its words spoke for spam. */
final class SpamReading {

    private static final int MOST_SIGNS = 3;

    /** A longer word is cut: the reason is one line. */
    private static final int LONGEST_SIGN = 30;

    private static final Map<String, String> NAMES = Map.of(
            ReplyTokens.LINK, "a link",
            ReplyTokens.EMAIL, "an e-mail address",
            ReplyTokens.PHONE, "a phone number",
            ReplyTokens.MONEY, "an amount of money",
            ReplyTokens.MENTION, "an account's name",
            ReplyTokens.HASHTAG, "a hashtag");

    /** They speak too, but they tell a moderator nothing. */
    private static final Set<String> LITTLE = Set.of(
            "a", "about", "all", "an", "and", "are", "as", "at", "be", "but", "by", "can", "do", "for", "from", "get",
            "have", "i", "if", "in", "is", "it", "its", "me", "my", "no", "not", "of", "on", "or", "our", "out", "so",
            "that", "the", "them", "they", "this", "to", "up", "us", "was", "we", "what", "who", "will", "with", "you",
            "your", "auf", "aus", "bei", "das", "dem", "den", "der", "die", "ein", "eine", "für", "hat", "ich", "ihr",
            "im", "ist", "mein", "meine", "mit", "oder", "sie", "und", "uns", "von", "wir", "zu", "zum");

    private SpamReading() {}

    /**
     * The impression that a reply makes.
     *
     * @param logOdds of all that it has together
     * @param weighed what it has, read only where it matters
     */
    static Impression of(ReplyTokens reply, double logOdds, Stream<Weighed> weighed) {
        var likelihood = SpamModel.likelihood(logOdds);
        if (likelihood < Impression.HELD_FROM) {
            return new Impression(likelihood, likelihood, List.of());
        }
        var tokens = reply.tokens();
        var byToken = byToken(tokens.size(), weighed);
        var words = tokens.stream().distinct().toList();
        var strongest = words.stream()
                .mapToDouble(word -> sum(word, tokens, byToken))
                .max()
                .orElse(0);
        return new Impression(
                likelihood, SpamModel.likelihood(logOdds - Math.max(0, strongest)), signs(tokens, words, byToken));
    }

    /** What each token adds, together with its pieces and its share of the pairs that it is in. */
    private static double[] byToken(int tokens, Stream<Weighed> weighed) {
        var sums = new double[tokens];
        weighed.filter(one -> one.feature().from() >= 0).forEach(one -> {
            var from = one.feature().from();
            var to = one.feature().to();
            for (int at = from; at <= to; at++) {
                sums[at] += one.contribution() / (to - from + 1);
            }
        });
        return sums;
    }

    private static double sum(String word, List<String> tokens, double[] byToken) {
        return IntStream.range(0, byToken.length)
                .filter(at -> tokens.get(at).equals(word))
                .mapToDouble(at -> byToken[at])
                .sum();
    }

    private static List<String> signs(List<String> tokens, List<String> words, double[] byToken) {
        var total = Arrays.stream(byToken).filter(sum -> sum > 0).sum();
        return words.stream()
                .filter(word -> ReplyTokens.isWord(word) ? !LITTLE.contains(word) : NAMES.containsKey(word))
                .map(word -> Map.entry(word, sum(word, tokens, byToken)))
                // What adds next to nothing is no reason.
                .filter(word -> word.getValue() > 0.05 * total)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_SIGNS)
                .map(word -> NAMES.getOrDefault(word.getKey(), "\"" + cut(word.getKey()) + "\""))
                .toList();
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_SIGN
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_SIGN)) + "…";
    }
}
