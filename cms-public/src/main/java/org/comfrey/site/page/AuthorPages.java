package org.comfrey.site.page;

import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.profile.Profile;
import org.comfrey.model.profile.Profiles;
import org.comfrey.model.redirect.Redirects;
import org.comfrey.site.web.PageMissing;
import org.comfrey.site.web.PageMoved;
import org.springframework.stereotype.Component;

/** Finds people who write and review by their address. */
@Component
@RequiredArgsConstructor
public class AuthorPages {

    private final Profiles profiles;
    private final Redirects redirects;

    /**
     * @throws PageMissing when there is nobody at that address
     * @throws PageMoved when they have another address now
     */
    public Profile at(String slug) {
        try {
            var asked = new Slug(slug);
            return profiles.at(asked).orElseThrow(() -> moved(asked));
        } catch (IllegalArgumentException notASlug) {
            throw PageMissing.unknown();
        }
    }

    private RuntimeException moved(Slug asked) {
        return redirects
                .authorOnceAt(asked)
                .flatMap(profiles::find)
                .<RuntimeException>map(profile -> new PageMoved("/authors/", asked, profile.slug()))
                .orElseGet(PageMissing::unknown);
    }
}
