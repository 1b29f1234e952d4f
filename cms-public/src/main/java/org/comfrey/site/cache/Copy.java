package org.comfrey.site.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A page as bytes, in each shape that somebody has asked for. Thread-safe. */
final class Copy {

    /** What an entry takes beside its bytes, about. */
    private static final int OVERHEAD = 2_048;

    private static final int HASH_BYTES = 16;

    /** A header that every answer with this page has. */
    record Header(String name, String value) {}

    /** The page in one shape. */
    record Body(Encoding encoding, String tag, byte[] bytes) {}

    private final byte[] plain;
    private final String contentType;
    private final List<Header> headers;
    private final Shown shown;
    private final String hash;
    private final AtomicReferenceArray<Body> bodies = new AtomicReferenceArray<>(Encoding.values().length);
    private final AtomicReferenceArray<ReadyFields> fields = new AtomicReferenceArray<>(Encoding.values().length);
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile long renewAt;

    Copy(byte[] plain, String contentType, Map<String, List<String>> headers, Shown shown, long renewAt) {
        this.plain = plain;
        this.contentType = contentType;
        this.headers = headers.entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList();
        this.shown = shown;
        this.hash = hash(plain);
        this.renewAt = renewAt;
    }

    String contentType() {
        return contentType;
    }

    List<Header> headers() {
        return headers;
    }

    Shown shown() {
        return shown;
    }

    /** The most that it may come to take: each of the compressed shapes is kept only if it saves at least half. */
    int weight() {
        return OVERHEAD + 2 * plain.length;
    }

    /** The page in a shape, or as it is where that saves too little. */
    Body body(Encoding encoding) {
        var known = bodies.get(encoding.ordinal());
        if (known != null) {
            return known;
        }
        // Two at once may both make it: they make the same.
        var bytes = encoding.of(plain);
        var body = encoding != Encoding.IDENTITY && bytes.length > plain.length / 2
                ? body(Encoding.IDENTITY)
                : new Body(encoding, encoding.tag(hash), bytes);
        bodies.set(encoding.ordinal(), body);
        return body;
    }

    /** The page in a shape, if somebody has asked for it in that shape before; null otherwise. */
    @Nullable
    Body readyBody(Encoding encoding) {
        return bodies.get(encoding.ordinal());
    }

    /** The header fields that go with the page in a shape. */
    ReadyFields fields(Body body) {
        int place = body.encoding().ordinal();
        var known = fields.get(place);
        if (known != null) {
            return known;
        }
        var made = ReadyFields.of(this, body);
        fields.set(place, made);
        return made;
    }

    /** Whether that is the tag of this page in any shape: whoever has it, has what is shown now. */
    boolean isTag(String tag) {
        return Arrays.stream(Encoding.values())
                .anyMatch(encoding -> encoding.tag(hash).equals(tag));
    }

    /** Whether it is too old to be sent without a thought of making it anew. */
    boolean isDue(long now) {
        return now - renewAt > 0;
    }

    /** Lets one of those who find the copy too old make a new one. */
    boolean mayBeRenewed(long now) {
        return isDue(now) && renewing.compareAndSet(false, true);
    }

    /** It could not be renewed, and goes on being served. */
    void keepUntil(long then) {
        renewAt = then;
        renewing.set(false);
    }

    private static String hash(byte[] plain) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
