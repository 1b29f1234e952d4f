package org.comfrey.api.web;

import org.jspecify.annotations.Nullable;

/**
 * What makes a repeated creation the same one, from the {@code Idempotency-Key} header.
 *
 * @param value a keyed hash of the header, of who sends it and of what is created; null without the header
 */
public record CreationKey(@Nullable String value) {}
