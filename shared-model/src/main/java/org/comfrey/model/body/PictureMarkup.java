package org.comfrey.model.body;

import lombok.RequiredArgsConstructor;

/** Writes pictures so that a browser takes the file that suits its screen, and keeps their place until they are there. */
@RequiredArgsConstructor
final class PictureMarkup {

    /** How wide a picture is shown: as the text, or as the screen where that is narrower. */
    private static final String SIZES = "(min-width: 46rem) 44rem, 100vw";

    private final Markup out;

    /** One that comes into view later, if at all. */
    void lazy(MediaLinks.MediaLink link, String alt) {
        picture(link, alt, "<img loading=\"lazy\" decoding=\"async\"");
    }

    /** One that stands at the top of a page. */
    void first(MediaLinks.MediaLink link, String alt) {
        picture(link, alt, "<img fetchpriority=\"high\"");
    }

    private void picture(MediaLinks.MediaLink link, String alt, String opened) {
        boolean choice = !link.sources().isEmpty();
        out.raw(choice ? "<picture>" : "");
        for (var source : link.sources()) {
            out.raw("<source")
                    .attribute("type", source.type())
                    .attribute("srcset", source.srcset())
                    .attribute("sizes", SIZES)
                    .raw(">");
        }
        out.raw(opened)
                .attribute("src", link.url())
                .optional("srcset", link.srcset())
                .optional("sizes", link.srcset() == null ? null : SIZES)
                .attribute("alt", alt)
                .raw(" width=\"" + link.width() + "\" height=\"" + link.height() + "\">")
                .raw(choice ? "</picture>" : "");
    }
}
