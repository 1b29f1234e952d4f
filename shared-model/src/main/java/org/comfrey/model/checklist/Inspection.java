package org.comfrey.model.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.input.Text;
import org.jspecify.annotations.Nullable;

/** Goes through the checks, by the rules of a site. Asks nobody, neither the store nor the network. */
@RequiredArgsConstructor
public final class Inspection {

    private final ChecklistRules rules;
    private final boolean signOffRequired;

    public Checklist of(Candidate candidate) {
        var items = Arrays.stream(Check.values())
                .filter(check -> level(check) != Level.OFF)
                .map(check -> item(check, candidate))
                .toList();
        return new Checklist(candidate.revision(), items);
    }

    private Level level(Check check) {
        return rules.level(check, signOffRequired);
    }

    private ChecklistItem item(Check check, Candidate candidate) {
        var content = candidate.content();
        return switch (check) {
            case SIGN_OFF -> item(check, signOff(candidate));
            case SAFETY_ADVICE -> item(check, safetyAdvice(content));
            case CONTRAINDICATIONS -> item(check, contraindications(content));
            case IMAGE_ALT_TEXT -> item(check, Pictures.without(content));
            case PICTURES_PRESENT -> item(check, picturesPresent(candidate));
            case LINKS -> item(check, Links.thatCannotWork(content));
            case READING_GRADE -> readingGrade(content);
            case EVIDENCE_REFERENCES -> item(check, evidenceReferences(content));
            case SLUG_UNIQUE -> item(check, slug(candidate));
            case SEO_LENGTHS -> item(check, SearchLengths.outOfBounds(content));
        };
    }

    private ChecklistItem item(Check check, List<Finding> findings) {
        return new ChecklistItem(check, level(check), findings.isEmpty(), findings, null);
    }

    private static List<Finding> signOff(Candidate candidate) {
        return candidate.signedOff()
                ? List.of()
                : List.of(Finding.at(
                        "/signOff",
                        "This revision has no medical sign-off. Submit it, and let a reviewer approve it."));
    }

    private static List<Finding> safetyAdvice(ArticleContent content) {
        return isBlank(content.treatment().safetyAdvice())
                ? List.of(Finding.at("/treatment/safetyAdvice", "Say what to look out for, and when to get help."))
                : List.of();
    }

    private static List<Finding> contraindications(ArticleContent content) {
        return content.treatment().saysWhomItIsNotFor()
                ? List.of()
                : List.of(Finding.at(
                        "/treatment/contraindications",
                        "Say who must not have this treatment; where that is nobody, say that."));
    }

    private static List<Finding> picturesPresent(Candidate candidate) {
        return candidate.content().pointersTo(candidate.gonePictures()).stream()
                .map(pointer -> Finding.at(
                        pointer, "This picture is no longer in the media library. Choose another one, or take it out."))
                .toList();
    }

    private static List<Finding> slug(Candidate candidate) {
        return candidate.slugFree()
                ? List.of()
                : List.of(Finding.at("/slug", "Another article has this address. Choose another slug."));
    }

    private static List<Finding> evidenceReferences(ArticleContent content) {
        var known =
                content.references().stream().map(reference -> reference.key()).toList();
        var findings = new ArrayList<Finding>();
        var indications = content.treatment().indications();
        for (int i = 0; i < indications.size(); i++) {
            var indication = indications.get(i);
            if (indication.evidenceGrade() != null
                    && indication.references().stream().noneMatch(known::contains)) {
                findings.add(Finding.at(
                        "/treatment/indications/" + i + "/references",
                        "The evidence is graded, so name a source for it that is among the references."));
            }
        }
        return findings;
    }

    private ChecklistItem readingGrade(ArticleContent content) {
        var check = Check.READING_GRADE;
        if (!Prose.isEnglish(content)) {
            return item(check, List.of());
        }
        var reading = Reading.of(Prose.of(content));
        double grade = reading.grade();
        int limit = rules.readingGradeLimit();
        boolean passed = grade <= limit;
        return new ChecklistItem(check, level(check), passed, passed ? List.of() : reading.hardest(limit), grade);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || !Text.isVisible(text);
    }
}
