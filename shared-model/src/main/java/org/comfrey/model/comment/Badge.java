package org.comfrey.model.comment;

import org.jspecify.annotations.Nullable;

/**
 * Marks a reply as one of the site's own people. It is a copy: public nodes do not see the accounts, and the reply keeps
 * saying who its writer was then.
 *
 * @param person the person's id
 * @param credentials degrees and profession, or null
 */
public record Badge(String person, @Nullable String credentials) {}
