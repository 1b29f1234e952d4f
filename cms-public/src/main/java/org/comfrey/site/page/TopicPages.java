package org.comfrey.site.page;

import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.redirect.Redirects;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.topic.Topics;
import org.comfrey.site.web.PageMissing;
import org.comfrey.site.web.PageMoved;
import org.springframework.stereotype.Component;

/** Finds topics by their address. */
@Component
@RequiredArgsConstructor
public class TopicPages {

    private final Topics topics;
    private final Redirects redirects;

    /**
     * @throws PageMissing when there is none at that address
     * @throws PageMoved when it has another address now
     */
    public Topic at(String slug) {
        try {
            var asked = new Slug(slug);
            return topics.at(asked).orElseThrow(() -> moved(asked));
        } catch (IllegalArgumentException notASlug) {
            throw PageMissing.unknown();
        }
    }

    private RuntimeException moved(Slug asked) {
        return redirects
                .topicOnceAt(asked)
                .flatMap(topics::find)
                .<RuntimeException>map(topic -> new PageMoved("/topics/", asked, topic.slug()))
                .orElseGet(PageMissing::unknown);
    }
}
