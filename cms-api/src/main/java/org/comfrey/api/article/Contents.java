package org.comfrey.api.article;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.article.ArticleRequest.ContraindicationRequest;
import org.comfrey.api.article.ArticleRequest.IndicationRequest;
import org.comfrey.api.article.ArticleRequest.InsuranceRequest;
import org.comfrey.api.article.ArticleRequest.ReferenceRequest;
import org.comfrey.api.article.ArticleRequest.TreatmentRequest;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.Body;
import org.comfrey.model.body.BodyReader;
import org.comfrey.model.content.ArticleContent;
import org.comfrey.model.content.CommentPolicy;
import org.comfrey.model.content.Cover;
import org.comfrey.model.content.Seo;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problems;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.model.treatment.Contraindication;
import org.comfrey.model.treatment.Icd10Code;
import org.comfrey.model.treatment.Indication;
import org.comfrey.model.treatment.Insurance;
import org.comfrey.model.treatment.Reference;
import org.comfrey.model.treatment.Referral;
import org.comfrey.model.treatment.Treatment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an article shall say. Everything that is wrong is told at once, each with its JSON pointer. */
@Component
@RequiredArgsConstructor
class Contents {

    /** In bytes of JSON. */
    static final int LARGEST_BODY = 1_048_576;

    private final JsonMapper json;
    private final SettingsStore settings;

    /**
     * Reads a request.
     *
     * @throws InvalidInput with everything that is wrong
     * @throws RequestRefused when the text is too large
     */
    ArticleContent read(ArticleRequest request) {
        var problems = new Problems();
        var title = requireNonNullElse(request.title(), "");
        var locale =
                requireNonNullElseGet(request.locale(), () -> settings.site().locale());
        var ownSlug = Slug.from(title, locale);
        var content = ArticleContent.builder()
                .slug(orElse(problems.parse("/slug", () -> slug(request.slug(), ownSlug)), ownSlug))
                .locale(locale)
                .title(title)
                .summary(requireNonNullElse(request.summary(), ""))
                .body(orElse(problems.parse("/body", () -> body(request)), Body.empty()))
                .treatment(orElse(problems.parse("/treatment", () -> treatment(request.treatment())), Treatment.none()))
                .references(each(request.references(), "/references", problems, Contents::reference))
                .topics(list(request.topics()))
                .tags(list(request.tags()))
                .cover(problems.parse("/cover", () -> cover(request)))
                .authors(list(request.authors()))
                .seo(orElse(problems.parse("/seo", () -> seo(request)), Seo.none()))
                .commentPolicy(requireNonNullElse(request.commentPolicy(), CommentPolicy.OPEN));
        var read = problems.parse("", content::build);
        problems.throwIfAny();
        return requireNonNull(read);
    }

    private static Slug slug(@Nullable String asked, Slug own) {
        return asked == null ? own : new Slug(asked);
    }

    private Body body(ArticleRequest request) {
        var tree = request.body();
        if (tree == null) {
            return Body.empty();
        }
        if (json.writeValueAsBytes(tree).length > LARGEST_BODY) {
            throw RequestRefused.at(
                    ProblemType.TOO_LARGE, "/body", "The text has at most 1 MiB of JSON. Split it into two articles.");
        }
        return BodyReader.read(tree);
    }

    private static @Nullable Cover cover(ArticleRequest request) {
        var cover = request.cover();
        return cover == null
                ? null
                : new Cover(requireNonNullElse(cover.media(), ""), requireNonNullElse(cover.alt(), ""));
    }

    private static Seo seo(ArticleRequest request) {
        var seo = request.seo();
        return seo == null ? Seo.none() : new Seo(seo.title(), seo.description());
    }

    private static Treatment treatment(@Nullable TreatmentRequest request) {
        if (request == null) {
            return Treatment.none();
        }
        var problems = new Problems();
        var facts = Treatment.builder()
                .therapyName(request.therapyName())
                .otherNames(list(request.otherNames()))
                .howItWorks(request.howItWorks())
                .benefits(list(request.benefits()))
                .indications(each(request.indications(), "/indications", problems, Contents::indication))
                .contraindications(
                        each(request.contraindications(), "/contraindications", problems, Contents::contraindication))
                .noContraindications(request.noContraindications())
                .safetyAdvice(request.safetyAdvice())
                .insurance(orElse(problems.parse("/insurance", () -> insurance(request.insurance())), Insurance.none()))
                .referral(problems.parse("/referral", () -> referral(request)));
        var treatment = problems.parse("", facts::build);
        problems.throwIfAny();
        return requireNonNull(treatment);
    }

    private static Indication indication(IndicationRequest request) {
        var problems = new Problems();
        var codes = each(request.icd10(), "/icd10", problems, Icd10Code::new);
        var indication = problems.parse(
                "",
                () -> new Indication(
                        requireNonNullElse(request.condition(), ""),
                        codes,
                        request.evidenceGrade(),
                        request.note(),
                        list(request.references())));
        problems.throwIfAny();
        return requireNonNull(indication);
    }

    private static Contraindication contraindication(ContraindicationRequest request) {
        var severity = request.severity();
        if (severity == null) {
            throw new InvalidInput("/severity", "A contraindication is ABSOLUTE or RELATIVE.");
        }
        return new Contraindication(requireNonNullElse(request.condition(), ""), request.reason(), severity);
    }

    private static Insurance insurance(@Nullable InsuranceRequest request) {
        return request == null ? Insurance.none() : new Insurance(list(request.questions()), list(request.codes()));
    }

    private static @Nullable Referral referral(TreatmentRequest request) {
        var referral = request.referral();
        return referral == null
                ? null
                : new Referral(requireNonNullElse(referral.label(), ""), referral.phone(), referral.link());
    }

    private static Reference reference(ReferenceRequest request) {
        return new Reference(
                requireNonNullElse(request.key(), ""),
                requireNonNullElse(request.title(), ""),
                request.source(),
                request.year(),
                request.url(),
                request.doi());
    }

    private static <R, T> List<T> each(
            @Nullable List<R> requests, String pointer, Problems problems, Function<R, T> reader) {
        var read = new ArrayList<T>();
        var all = list(requests);
        for (int i = 0; i < all.size(); i++) {
            var request = all.get(i);
            var one = problems.parse(pointer + "/" + i, () -> reader.apply(request));
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> T orElse(@Nullable T value, T other) {
        return value == null ? other : value;
    }
}
