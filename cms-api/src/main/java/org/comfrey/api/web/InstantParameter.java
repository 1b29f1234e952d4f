package org.comfrey.api.web;

import java.time.Instant;
import org.springframework.core.convert.converter.Converter;

/** Reads instants in addresses as the API writes them. A bare number, which could be a year or any clock's count, is none. */
final class InstantParameter implements Converter<String, Instant> {

    @Override
    public Instant convert(String text) {
        return Instant.parse(text);
    }
}
