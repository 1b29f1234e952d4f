package org.comfrey.api.web;

/**
 * The version that a change was made on, from the {@code If-Match} header. A controller method that takes it refuses
 * requests without it.
 *
 * @param version what the {@code ETag} of the thing said
 */
public record IfMatch(long version) {}
