package org.comfrey.model.comment.classifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reply has that a model weighs: its words, each two that stand beside each other, the pieces of its words, by which
 * a word is known again that is misspelt or inflected, and what is true of the whole. Each is hashed to one of
 * {@value #COUNT} places, so that there is no list of words to keep (Weinberger et al., "Feature Hashing for Large Scale
 * Multitask Learning", 2009). Each kind weighs the same in short replies and in long ones.
 */
final class Features {

    static final int COUNT = 1 << 18;

    private static final float PIECES_WEIGH = 1.5f;
    private static final float A_TRAIT_WEIGHS = 0.3f;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    private final List<Feature> all = new ArrayList<>();

    private Features() {}

    static List<Feature> of(ReplyTokens reply) {
        var features = new Features();
        features.addWords(reply.tokens());
        features.addPieces(reply.tokens());
        features.addTraits(reply);
        return features.all;
    }

    /** Without the pieces of words, of which there are many: enough for what a site learns, and soon learnt. */
    static List<Feature> ofWords(ReplyTokens reply) {
        var features = new Features();
        features.addWords(reply.tokens());
        return features.all;
    }

    private void addWords(List<String> tokens) {
        var words = new Kind();
        var pairs = new Kind();
        for (int i = 0; i < tokens.size(); i++) {
            words.put(hash('w', tokens.get(i), 0, tokens.get(i).length()), i, i);
            if (i > 0) {
                var pair = tokens.get(i - 1) + " " + tokens.get(i);
                pairs.put(hash('p', pair, 0, pair.length()), i - 1, i);
            }
        }
        words.addTo(all, 1);
        pairs.addTo(all, 1);
    }

    private void addPieces(List<String> tokens) {
        var pieces = new Kind();
        for (int i = 0; i < tokens.size(); i++) {
            if (ReplyTokens.isWord(tokens.get(i))) {
                var word = " " + tokens.get(i) + " ";
                for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
                    for (int at = 0; at + length <= word.length(); at++) {
                        pieces.put(hash('c', word, at, at + length), i, i);
                    }
                }
            }
        }
        pieces.addTo(all, PIECES_WEIGH);
    }

    private void addTraits(ReplyTokens reply) {
        for (var trait : reply.traits()) {
            all.add(new Feature(hash('t', trait, 0, trait.length()), A_TRAIT_WEIGHS, -1, -1));
        }
    }

    /** FNV-1a over the characters, mixed at its end as MurmurHash3 does. Models are trained with it: it must never change. */
    private static int hash(char kind, String text, int from, int to) {
        int hash = (0x811C9DC5 ^ kind) * 0x01000193;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return (hash ^ hash >>> 16) & COUNT - 1;
    }

    /** Features of one kind, each once. */
    private static final class Kind {

        private final Map<Integer, int[]> places = new LinkedHashMap<>();

        void put(int index, int from, int to) {
            places.putIfAbsent(index, new int[] {from, to});
        }

        void addTo(List<Feature> all, float weight) {
            var value = weight / (float) Math.sqrt(places.size());
            places.forEach((index, place) -> all.add(new Feature(index, value, place[0], place[1])));
        }
    }
}
