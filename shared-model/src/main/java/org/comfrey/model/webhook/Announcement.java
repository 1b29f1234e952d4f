package org.comfrey.model.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened and that other systems may be told of.
 *
 * @param id the same however often it is announced; has no full stop, for it is a part of what is signed
 * @param type what happened
 * @param at when
 * @param data what it happened to: ids, a title, and as {@value #URL} a path on this site; nothing that readers cannot see
 */
public record Announcement(String id, EventType type, Instant at, Map<String, String> data) {

    /** The name of the address; its value is stored as a path, and sent as an absolute address. */
    public static final String URL = "url";

    private static final int ID_BYTES = 12;

    public Announcement {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /**
     * An announcement whose id follows from what happened.
     *
     * @param thing the id of what it happened to
     * @param number which change of that thing it was
     */
    public static Announcement of(EventType type, String thing, long number, Instant at, Map<String, String> data) {
        return new Announcement("msg_" + digest(type.code() + ":" + thing + ":" + number), type, at, data);
    }

    /** Short enough to be an id, and the same on every node. */
    static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
