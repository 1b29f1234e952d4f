package org.comfrey.model.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> 1.0 says, by HMAC-SHA-256.
 *
 * @param key 24 to 64 bytes
 */
public record SigningSecret(byte[] key) {

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";

    public SigningSecret {
        key = key.clone();
    }

    /** @param written the prefix {@code whsec_} and the key in Base64 */
    static SigningSecret of(String written) {
        if (!written.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The secret of a webhook begins with " + PREFIX + ".");
        }
        return new SigningSecret(Base64.getDecoder().decode(written.substring(PREFIX.length())));
    }

    /**
     * The signature of a message, as it stands in the header.
     *
     * @param id the event's id, which has no full stop
     * @param at when the message is sent
     */
    public String sign(String id, Instant at, String payload) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            var signed = id + "." + at.getEpochSecond() + "." + payload;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA-256.", broken);
        }
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SigningSecret[...]";
    }
}
