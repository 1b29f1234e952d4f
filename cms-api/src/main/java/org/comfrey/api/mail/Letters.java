package org.comfrey.api.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.mail.Letter.Link;
import org.comfrey.api.web.SiteAddress;
import org.comfrey.model.mail.Mail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words messages: the words of a template with a message's values, as plain text and as a page. Thread-safe. */
@Component
@RequiredArgsConstructor
class Letters {

    /** What opens an account is forgotten once it was sent. */
    private static final Set<String> SECRET = Set.of("invitation", "password-reset");

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");
    private static final String TEMPLATE = "mail.jte";

    private final TemplateEngine pages =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.comfrey.api.mail.template.html");
    private final TemplateEngine texts =
            TemplateEngine.createPrecompiled(null, ContentType.Plain, null, "org.comfrey.api.mail.template.text");

    private final SiteAddress address;

    static boolean isSecret(Mail mail) {
        return SECRET.contains(mail.template());
    }

    /**
     * What a message says.
     *
     * @param site the name of the site that it comes from
     * @throws IllegalStateException when there is no such template
     */
    Letter compose(Mail mail, Map<String, Object> values, String site) {
        var locale = Locale.forLanguageTag(mail.locale());
        var words = new Words(locale);
        var template = mail.template();
        if (!words.has(template + ".subject")) {
            throw new IllegalStateException("There is no template \"" + template + "\".");
        }
        var all = new HashMap<>(values);
        all.put("site", site);
        return new Letter(
                locale.toLanguageTag(),
                RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr",
                Words.oneLine(site),
                Words.oneLine(Words.fill(words.raw(template + ".subject"), all)),
                paragraphs(words.raw(template + ".text"), all),
                items(values.get("items")),
                button(words, template, values.get("link")),
                words.raw("byHand"),
                Words.oneLine(Words.fill(words.raw("signature"), all)));
    }

    String text(Letter letter) {
        return render(texts, letter);
    }

    String page(Letter letter) {
        return render(pages, letter);
    }

    private static String render(TemplateEngine engine, Letter letter) {
        var output = new StringOutput();
        engine.render(TEMPLATE, letter, output);
        return output.toString();
    }

    /** Cut before the values come in, so that a value adds no paragraph of its own. */
    private static List<String> paragraphs(String words, Map<String, Object> values) {
        return List.of(words.split("\n\n")).stream()
                .map(paragraph -> Words.fill(paragraph, values).strip())
                .toList();
    }

    private List<Link> items(@Nullable Object items) {
        var links = new ArrayList<Link>();
        if (items instanceof Collection<?> all) {
            for (var item : all) {
                if (item instanceof Map<?, ?> parts && parts.get("text") instanceof String text) {
                    links.add(new Link(Words.oneLine(text), href(parts.get("link"))));
                }
            }
        }
        return links;
    }

    private @Nullable Link button(Words words, String template, @Nullable Object link) {
        var key = template + ".button";
        return link != null && words.has(key) ? new Link(words.raw(key), href(link)) : null;
    }

    /** Only ever on this site. */
    private @Nullable String href(@Nullable Object path) {
        return path instanceof String text && text.startsWith("/") && !text.startsWith("//")
                ? address.of(Words.oneLine(text))
                : null;
    }
}
