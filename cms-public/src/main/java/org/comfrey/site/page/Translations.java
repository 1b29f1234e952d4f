package org.comfrey.site.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.language.LanguageTag;
import org.comfrey.model.publication.LiveTranslation;
import org.comfrey.model.publication.Publication;
import org.comfrey.model.publication.Publications;
import org.comfrey.model.settings.SettingsStore;
import org.springframework.stereotype.Component;

/** Finds what is live of an article in other languages. */
@Component
@RequiredArgsConstructor
public class Translations {

    private static final Comparator<LiveTranslation> BY_TAG =
            Comparator.comparing(translation -> translation.locale().value());
    private static final Comparator<LiveTranslation> OLDEST_FIRST =
            Comparator.comparing(LiveTranslation::firstPublishedAt).thenComparing(LiveTranslation::id);

    private final Publications publications;
    private final SettingsStore settings;

    /** How an article came to be chosen for a reader who wants a language. */
    public enum Match {
        /** It is in the language that was asked for. */
        EXACT,
        /** It is in the same language, of another region or script. */
        LANGUAGE,
        /** There is none in that language; this is in the language of the site. */
        SITE_LANGUAGE,
        /** There is none in either; this is the one whose address was asked for. */
        ITSELF
    }

    /** An article that was chosen. */
    public record Chosen(LiveTranslation translation, Match match) {}

    /** The other translations that are live, by their tags. */
    public List<LiveTranslation> others(Publication publication) {
        return others(publication, publications.liveTranslations(Set.of(publication.translationGroup())));
    }

    /** The other translations of each of these, by its id. */
    public Map<String, List<LiveTranslation>> others(Collection<Publication> shown) {
        var groups = shown.stream().map(Publication::translationGroup).collect(Collectors.toSet());
        var byGroup =
                publications.liveTranslations(groups).stream().collect(Collectors.groupingBy(LiveTranslation::group));
        return shown.stream()
                .collect(Collectors.toMap(
                        Publication::id,
                        publication ->
                                others(publication, byGroup.getOrDefault(publication.translationGroup(), List.of()))));
    }

    /**
     * The translation for readers who know no better: the one in the language of the site, else the one that was published
     * first.
     */
    public LiveTranslation usual(Publication publication, List<LiveTranslation> others) {
        var all = all(publication, others);
        var site = settings.site().locale();
        return all.stream()
                .filter(translation -> translation.locale().value().equals(site))
                .findFirst()
                .orElseGet(() -> all.stream().min(OLDEST_FIRST).orElseThrow());
    }

    /** All translations with the language of each, this article first; nothing when it is in one language only. */
    public List<Tagged> alternates(Publication publication, List<LiveTranslation> others) {
        if (others.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        all(publication, others).stream()
                                .map(one -> new Tagged(one.locale().value(), one)),
                        Stream.of(new Tagged("x-default", usual(publication, others))))
                .toList();
    }

    /**
     * A translation as search engines are told of it.
     *
     * @param lang its language, as a BCP 47 tag, or {@code x-default} for readers of any other
     */
    public record Tagged(String lang, LiveTranslation translation) {}

    /**
     * The translation that is nearest to a language: in that very one; else in the same one for another region or script; else
     * in that of the site; else the article itself.
     */
    public Chosen nearest(Publication publication, List<LiveTranslation> others, LanguageTag wanted) {
        var all = all(publication, others);
        return best(all, wanted)
                .map(found -> new Chosen(found, found.locale().equals(wanted) ? Match.EXACT : Match.LANGUAGE))
                .or(() -> best(all, new LanguageTag(settings.site().locale()))
                        .map(found -> new Chosen(found, Match.SITE_LANGUAGE)))
                .orElseGet(() -> new Chosen(LiveTranslation.of(publication), Match.ITSELF));
    }

    private static Optional<LiveTranslation> best(List<LiveTranslation> all, LanguageTag wanted) {
        return all.stream()
                .filter(translation -> translation.locale().nearness(wanted) > 0)
                .max(Comparator.<LiveTranslation>comparingInt(
                                translation -> translation.locale().nearness(wanted))
                        .thenComparing(
                                translation -> translation.locale().value().length(), Comparator.reverseOrder())
                        .thenComparing(BY_TAG.reversed()));
    }

    /** While a publication is being put anew, two of one language may be there for a moment; the older one is shown. */
    private static List<LiveTranslation> others(Publication publication, List<LiveTranslation> group) {
        var oneOfEach = group.stream()
                .filter(translation -> !translation.id().equals(publication.id()))
                .filter(translation -> !translation
                        .locale()
                        .value()
                        .equals(publication.content().locale()))
                .collect(Collectors.toMap(LiveTranslation::locale, translation -> translation, (older, _) -> older));
        var others = new ArrayList<>(oneOfEach.values());
        others.sort(BY_TAG);
        return List.copyOf(others);
    }

    private static List<LiveTranslation> all(Publication publication, List<LiveTranslation> others) {
        return Stream.concat(Stream.of(LiveTranslation.of(publication)), others.stream())
                .toList();
    }
}
