package org.comfrey.site.page;

import java.util.List;
import org.comfrey.site.page.ListPage.Teaser;
import org.comfrey.site.web.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes or reviews, as readers see them.
 *
 * @param frame what stands round it
 * @param name of the person
 * @param credentials degrees and profession, or null
 * @param bio what is told of the person, in paragraphs
 * @param articles what they wrote or reviewed
 * @param next where the list goes on, or null
 */
public record AuthorPage(
        PageFrame frame,
        String name,
        @Nullable String credentials,
        List<String> bio,
        List<Teaser> articles,
        @Nullable String next) {}
