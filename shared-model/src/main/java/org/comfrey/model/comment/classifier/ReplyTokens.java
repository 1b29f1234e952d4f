package org.comfrey.model.comment.classifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comfrey.model.comment.screening.PlainText;

/**
 * A reply as the classifier reads it: in words, without what only disguises them, and with signs in place of links, addresses
 * and numbers, of which no two are alike.
 *
 * @param tokens words, marks and signs such as {@code _link_}, in their order
 * @param traits what is true of the whole: how long it is, where its links lead
 */
record ReplyTokens(List<String> tokens, Set<String> traits) {

    static final String LINK = "_link_";
    static final String EMAIL = "_email_";
    static final String PHONE = "_phone_";
    static final String MONEY = "_money_";
    static final String TIME = "_time_";
    static final String MENTION = "_mention_";
    static final String HASHTAG = "_hashtag_";

    /** What is further down is not read: it bounds the work, and nobody hides spam below a page of honest words. */
    static final int LONGEST_READ = 2_000;

    private static final Pattern LINE_BREAK = Pattern.compile("<br ?/?>");
    private static final Pattern ANCHOR =
            Pattern.compile("<a\\s[^<>]{0,300}href ?= ?[\"']?([^\"'<> ]{0,300})[^<>]{0,300}>([^<>]{0,300})</a>");
    private static final Pattern TAG = Pattern.compile("</?[a-z][^<>]{0,300}>");
    private static final Pattern FORUM_LINK = Pattern.compile("\\[/?(?:url|link)[^\\]]{0,300}\\]");
    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)(?:\\d{1,2}:)?\\d{1,2}:\\d\\d(?!\\d)");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern WEB = Pattern.compile("(?:https?://|www ?\\.)[^\\s<>\"]++"
            + "|(?<![\\p{L}\\p{N}@.-])[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,5}\\.(?:com|net|org|info|biz|co|tv|me|io|ly|gl|eu|us|uk|de|ch|at|fr"
            + "|it|es|pl|nl|be|ru|in|tk|ro|cn|xyz|shop|online|site|store|top|club|app|blog|example)(?![\\p{L}\\p{N}-])(?:/[^\\s<>\"]*+)?"
            + "|/?watch\\?v=\\S++");
    private static final Pattern HOST = Pattern.compile("^(?:https?://)?(?:www ?\\.)?([^/?#: ]+)");
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}])@ ?[\\p{L}\\p{N}_.]+");
    private static final Pattern TAGGED = Pattern.compile("(?<![\\p{L}\\p{N}])#[\\p{L}\\p{N}_]+");
    private static final Pattern AMOUNT = Pattern.compile(
            "[$€£₹] ?\\d[\\d.,]*k?|\\d[\\d.,]* ?(?:[$€£₹]|(?:usd|eur|dollars?|euros?|bucks|pounds)(?!\\p{L}))");
    private static final Pattern DIALLED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+|00|\\(?0)\\d?[\\d ()/.-]{7,17}\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern STRETCHED = Pattern.compile("(.)\\1{2,}");
    private static final Pattern SPELLED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}[ .*_-]){3,}\\p{L}(?![\\p{L}\\p{N}])");
    private static final Pattern TOKEN =
            Pattern.compile("_[a-z]+_|[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?|[^\\s\\p{L}\\p{N}_]");

    private static final Set<String> OWN =
            Set.of("my", "mine", "our", "we", "mein", "meine", "meinen", "unser", "unsere");
    private static final Set<String> PLEASE = Set.of("please", "pls", "plz", "bitte");

    static ReplyTokens of(String text) {
        var traits = new LinkedHashSet<String>();
        // Twice, for texts that went through two systems.
        var raw = Entities.resolved(Entities.resolved(read(text)));
        var plain = PlainText.of(raw);
        // Each look costs time, so it is taken only where there can be something: most replies are words alone.
        if (plain.indexOf('<') >= 0 || plain.indexOf('[') >= 0) {
            plain = withoutMarkup(plain);
        }
        if (plain.indexOf('.') >= 0 || plain.indexOf(':') >= 0 || plain.indexOf('?') >= 0) {
            plain = CLOCK.matcher(plain).replaceAll(" " + TIME + " ");
            plain = plain.indexOf('@') < 0 ? plain : ADDRESS.matcher(plain).replaceAll(" " + EMAIL + " ");
            plain = withoutLinks(plain, traits);
        }
        if (plain.indexOf('@') >= 0 || plain.indexOf('#') >= 0) {
            plain = AT.matcher(plain).replaceAll(" " + MENTION + " ");
            plain = TAGGED.matcher(plain).replaceAll(" " + HASHTAG + " ");
        }
        if (plain.chars().anyMatch(Character::isDigit)) {
            plain = AMOUNT.matcher(plain).replaceAll(" " + MONEY + " ");
            plain = DIALLED.matcher(plain).replaceAll(" " + PHONE + " ");
        }
        plain = SPELLED.matcher(plain).replaceAll(spelled -> spelled.group().replaceAll("[ .*_-]", ""));
        plain = Disguise.lifted(plain);
        plain = NUMBER.matcher(plain).replaceAll(number -> " " + magnitude(number) + " ");
        plain = STRETCHED.matcher(plain).replaceAll("$1$1");
        var tokens = TOKEN.matcher(plain).results().map(MatchResult::group).toList();
        addTraits(raw, tokens, traits);
        return new ReplyTokens(tokens, traits);
    }

    /** As much of a text as is read. */
    static String read(String text) {
        return text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
    }

    static boolean isWord(String token) {
        return Character.isLetter(token.codePointAt(0));
    }

    private static String withoutMarkup(String plain) {
        var text = LINE_BREAK.matcher(plain).replaceAll(" ");
        text = ANCHOR.matcher(text)
                .replaceAll(anchor -> Matcher.quoteReplacement(
                        shown(anchor.group(1), anchor.group(2).strip())));
        text = FORUM_LINK.matcher(text).replaceAll(" ");
        return TAG.matcher(text).replaceAll(" ");
    }

    /** A link on a time leads into the same film or broadcast; of one on an address, the address says it all. */
    private static String shown(String target, String words) {
        if (CLOCK.matcher(words).matches()) {
            return " " + words + " ";
        }
        return WEB.matcher(words).find() ? " " + target + " " : " " + target + " " + words + " ";
    }

    private static String withoutLinks(String plain, Set<String> traits) {
        var hosts = new ArrayList<String>();
        var text = WEB.matcher(plain).replaceAll(link -> {
            var host = HOST.matcher(link.group());
            hosts.add(host.find() ? domain(host.group(1)) : "");
            return " " + LINK + " ";
        });
        if (!hosts.isEmpty()) {
            traits.add("linked");
        }
        if (hosts.size() > 1) {
            traits.add("linked more than once");
        }
        hosts.forEach(host -> traits.add("to " + host));
        return text;
    }

    /** The last two labels. */
    private static String domain(String host) {
        var last = host.lastIndexOf('.');
        return host.substring(host.lastIndexOf('.', last - 1) + 1);
    }

    private static String magnitude(MatchResult number) {
        var digits = number.group().chars().filter(Character::isDigit).count();
        if (digits <= 2) {
            return "_few_";
        }
        if (digits == 4 && (number.group().startsWith("19") || number.group().startsWith("20"))) {
            return "_year_";
        }
        return digits <= 6 ? "_many_" : "_millions_";
    }

    private static void addTraits(String raw, List<String> tokens, Set<String> traits) {
        var words = tokens.stream().filter(ReplyTokens::isWord).toList();
        var length = tokens.stream()
                .filter(token -> isWord(token) || token.startsWith("_"))
                .count();
        traits.add("length " + Math.min(6, 63 - Long.numberOfLeadingZeros(length + 1)));
        if (tokens.contains("!")) {
            traits.add("called out");
        }
        if (isShouted(raw)) {
            traits.add("shouted");
        }
        if (words.size() > 5 && new HashSet<>(words).size() < 0.6 * words.size()) {
            traits.add("repeated");
        }
        if (words.stream().anyMatch(OWN::contains)) {
            traits.add("of oneself");
        }
        if (words.stream().anyMatch(PLEASE::contains)) {
            traits.add("asking");
        }
    }

    private static boolean isShouted(String raw) {
        var letters = raw.codePoints().filter(Character::isLetter).count();
        return letters > 8 && raw.codePoints().filter(Character::isUpperCase).count() > 0.6 * letters;
    }
}
