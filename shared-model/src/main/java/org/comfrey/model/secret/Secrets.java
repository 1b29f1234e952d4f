package org.comfrey.model.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * What is done with the keys of this installation: AES-256-GCM encryption, keyed hashes and random tokens. Each purpose
 * has a key of its own, derived from the {@link MasterKey} by HKDF (RFC 5869). Thread-safe.
 */
@Component
public class Secrets {

    /** In bytes; what NIST SP 800-38D recommends for GCM. */
    private static final int NONCE_LENGTH = 12;

    private static final int TAG_BITS = 128;
    private static final int TOKEN_BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    /** Says which key encrypted a text, so that keys can be changed later without a flag day. */
    private static final String KEY_ID = "k1";

    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();

    public Secrets(MasterKey master) {
        this.master = master;
    }

    /**
     * Encrypts a text.
     *
     * @param purpose what the text is; it can be decrypted for the same purpose only
     */
    public String encrypt(String purpose, String text) {
        try {
            var nonce = new byte[NONCE_LENGTH];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, purpose, nonce);
            var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return KEY_ID + "." + encode(nonce) + "." + encode(sealed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime has no AES-GCM.", broken);
        }
    }

    /**
     * The text that {@link #encrypt} was given.
     *
     * @throws IllegalStateException when it was encrypted with another key or for another purpose, or was changed
     */
    public String decrypt(String purpose, String encrypted) {
        var parts = encrypted.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(KEY_ID)) {
            throw new IllegalStateException("This text was not encrypted with a key of this installation.");
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, purpose, decode(parts[1]));
            return new String(cipher.doFinal(decode(parts[2])), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            throw new IllegalStateException("This text was encrypted with another key, or was changed.", notOurs);
        }
    }

    /** A keyed hash, by which a text can be looked up or recognised, and not be guessed without the key. */
    public String mac(String purpose, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(derive("mac:" + purpose, HMAC));
            return encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA-256.", broken);
        }
    }

    /** Whether that is the keyed hash of the text. Takes the same time wherever they differ. */
    public boolean hasMac(String purpose, String text, String mac) {
        return MessageDigest.isEqual(
                mac(purpose, text).getBytes(StandardCharsets.US_ASCII), mac.getBytes(StandardCharsets.UTF_8));
    }

    /** 256 random bits, as letters, digits, hyphens and underscores. */
    public String randomToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return encode(bytes);
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, derive("encrypt:" + purpose, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private SecretKey derive(String label, String algorithm) throws GeneralSecurityException {
        var key = master.bytes();
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .thenExpand(label.getBytes(StandardCharsets.UTF_8), MasterKey.LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
