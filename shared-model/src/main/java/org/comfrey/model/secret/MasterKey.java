package org.comfrey.model.secret;

import java.util.Base64;

/**
 * The one secret of an installation, from which all other keys are derived. The assembly provides it.
 *
 * @param bytes {@value #LENGTH} bytes from a good random source
 */
public record MasterKey(byte[] bytes) {

    /** In bytes: as strong as the ciphers that its derived keys serve. */
    public static final int LENGTH = 32;

    public MasterKey {
        bytes = bytes.clone();
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A secret key is " + LENGTH + " random bytes, written in Base64.");
        }
    }

    /** @throws IllegalArgumentException when the text is not Base64 of {@value #LENGTH} bytes */
    public static MasterKey ofBase64(String text) {
        return new MasterKey(Base64.getDecoder().decode(text.strip()));
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "MasterKey[...]";
    }
}
