package org.comfrey.model.comment;

import org.jspecify.annotations.Nullable;

/**
 * What a reply said before it was edited. For moderators only: it may be what readers must no longer see.
 *
 * @param name the writer's name, as it was printed
 * @param website the writer's site, or null
 * @param text what it said
 * @param replaced who replaced it, and when
 */
public record Wording(String name, @Nullable String website, String text, Edit replaced) {}
