package org.comfrey.model.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.Builder;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.input.Problems;
import org.comfrey.model.input.Text;

/**
 * How readers talk below articles.
 *
 * @param closedAfterDays how many days after its publication an article goes on taking replies; 0 for ever
 * @param moderation whose replies wait for a moderator
 * @param nameRequired whether a reply needs a name
 * @param emailRequired whether a reply needs an e-mail address
 * @param mostLinks how many links a text may have; a reply with more is held
 * @param heldWords words and phrases by which a reply is held; whole words, whatever their case; a {@code *} at an end stands for more of a word
 * @param blockedWords words and phrases by which a reply is spam
 * @param heldAddresses e-mail addresses, or domains such as {@code @example.org}, whose replies are held
 * @param blockedAddresses those whose replies are spam
 * @param trustedAddresses those whose replies wait for no moderator, unless something else in them is held
 * @param classifier whether a reply is held, or is spam, that reads like the spam that was seen before; so where a document
 *     does not say
 * @param pageSize how many replies stand on one page
 * @param depth to which depth answers are set below each other; deeper ones stand at the last level
 */
@Builder(toBuilder = true)
public record DiscussionRules(
        int closedAfterDays,
        ModerationRule moderation,
        boolean nameRequired,
        boolean emailRequired,
        int mostLinks,
        List<String> heldWords,
        List<String> blockedWords,
        List<String> heldAddresses,
        List<String> blockedAddresses,
        List<String> trustedAddresses,
        Boolean classifier,
        int pageSize,
        int depth) {

    public static final int LONGEST_OPEN_DAYS = 3_650;
    public static final int MOST_LINKS = 100;

    /** Each reply is looked through for each of them. */
    public static final int MOST_ENTRIES = 500;

    public static final int LONGEST_WORD = 100;
    public static final int LEAST_PAGE = 10;
    public static final int LARGEST_PAGE = 100;
    public static final int DEEPEST = 10;

    private static final DiscussionRules USUAL = new DiscussionRules(
            0, ModerationRule.ALL, true, true, 2, List.of(), List.of(), List.of(), List.of(), List.of(), true, 100, 5);

    public DiscussionRules {
        heldWords = cleaned(heldWords);
        blockedWords = cleaned(blockedWords);
        heldAddresses = cleaned(heldAddresses);
        blockedAddresses = cleaned(blockedAddresses);
        trustedAddresses = cleaned(trustedAddresses);
        classifier = Objects.requireNonNullElse(classifier, true);
        var problems = new Problems();
        requireRange(
                closedAfterDays, 0, LONGEST_OPEN_DAYS, "/closedAfterDays", "Replies close after", "days", problems);
        requireRange(mostLinks, 0, MOST_LINKS, "/mostLinks", "A reply may have", "links", problems);
        requireRange(pageSize, LEAST_PAGE, LARGEST_PAGE, "/pageSize", "A page has", "replies", problems);
        requireRange(depth, 1, DEEPEST, "/depth", "Answers are set", "levels deep", problems);
        requireWords(heldWords, "/heldWords", problems);
        requireWords(blockedWords, "/blockedWords", problems);
        requireAddresses(heldAddresses, "/heldAddresses", problems);
        requireAddresses(blockedAddresses, "/blockedAddresses", problems);
        requireAddresses(trustedAddresses, "/trustedAddresses", problems);
        problems.throwIfAny();
    }

    /** What holds until somebody changes it: everybody waits for a moderator, and articles never close. */
    public static DiscussionRules usual() {
        return USUAL;
    }

    /** The rules without an address in any list. Domains stay: they are nobody's. */
    public DiscussionRules without(Predicate<EmailAddress> erased) {
        return toBuilder()
                .heldAddresses(without(heldAddresses, erased))
                .blockedAddresses(without(blockedAddresses, erased))
                .trustedAddresses(without(trustedAddresses, erased))
                .build();
    }

    private static List<String> without(List<String> entries, Predicate<EmailAddress> erased) {
        return entries.stream()
                .filter(entry -> entry.startsWith("@") || !erased.test(new EmailAddress(entry)))
                .toList();
    }

    /** The names of the lists that an address stands in itself. */
    public List<String> listsWith(EmailAddress email) {
        return Stream.of(
                        Map.entry("heldAddresses", heldAddresses),
                        Map.entry("blockedAddresses", blockedAddresses),
                        Map.entry("trustedAddresses", trustedAddresses))
                .filter(list -> list.getValue().stream().anyMatch(email.value()::equalsIgnoreCase))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The rules without anybody's address. */
    public DiscussionRules withoutAddresses() {
        return toBuilder()
                .heldAddresses(List.of())
                .blockedAddresses(List.of())
                .trustedAddresses(List.of())
                .build();
    }

    /**
     * Whether an article still takes replies on that day: on the day of its publication, and on so many days after it.
     *
     * @param published when it came to its readers for the first time
     * @param today the day where the site is
     */
    public boolean isYoungEnough(Instant published, LocalDate today, ZoneId zone) {
        return closedAfterDays == 0
                || !today.isAfter(LocalDate.ofInstant(published, zone).plusDays(closedAfterDays));
    }

    /** What a person pasted, each entry once. */
    private static List<String> cleaned(List<String> typed) {
        return List.copyOf(new LinkedHashSet<>(typed.stream().map(String::strip).toList()));
    }

    private static void requireRange(
            int number, int least, int most, String pointer, String subject, String unit, Problems problems) {
        problems.require(
                number >= least && number <= most, pointer, "%s %d to %d %s.".formatted(subject, least, most, unit));
    }

    private static void requireWords(List<String> words, String pointer, Problems problems) {
        requireFew(words, pointer, problems);
        IntStream.range(0, words.size())
                .filter(i -> !isWord(words.get(i)))
                .forEach(i -> problems.add(
                        pointer + "/" + i,
                        "A word or phrase has 1 to %d characters that can be seen, on one line; %s is none."
                                .formatted(LONGEST_WORD, named(words.get(i), i))));
    }

    private static boolean isWord(String word) {
        return word.length() <= LONGEST_WORD && Text.isPrintable(word) && Text.isVisible(word.replace("*", " "));
    }

    private static void requireAddresses(List<String> addresses, String pointer, Problems problems) {
        requireFew(addresses, pointer, problems);
        IntStream.range(0, addresses.size())
                .filter(i -> !isAddress(addresses.get(i)))
                .forEach(i -> problems.add(
                        pointer + "/" + i,
                        "An entry is an address such as name@example.org, or a domain such as @example.org; %s is neither."
                                .formatted(named(addresses.get(i), i))));
    }

    private static boolean isAddress(String entry) {
        return EmailAddress.isAddress(entry.startsWith("@") ? "name" + entry : entry);
    }

    private static void requireFew(List<String> entries, String pointer, Problems problems) {
        problems.require(
                entries.size() <= MOST_ENTRIES,
                pointer,
                "A list has at most %d entries; this one has %d.".formatted(MOST_ENTRIES, entries.size()));
    }

    /** The entry itself, where it can be read in a message; else which one it is. */
    private static String named(String entry, int index) {
        return entry.isEmpty() || entry.length() > LONGEST_WORD || !Text.isPrintable(entry)
                ? "entry " + (index + 1)
                : "\"" + entry + "\"";
    }
}
