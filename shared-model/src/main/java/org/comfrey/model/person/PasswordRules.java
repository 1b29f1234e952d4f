package org.comfrey.model.person;

import java.util.Locale;
import java.util.Set;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.input.InvalidInput;

/**
 * Which passwords are taken: long ones. No rules on kinds of characters, which make passwords worse (OWASP ASVS 5.0,
 * 6.2; NIST SP 800-63B).
 */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    /** Bounds the work of hashing. */
    public static final int LONGEST = 128;

    /** What is long enough and yet among the first that an attacker tries. */
    private static final Set<String> COMMON = Set.of(
            "password1234",
            "passwordpassword",
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456789012345",
            "1234567890123456",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiopasdf",
            "qwertyuiopasdfghjkl",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "1qaz2wsx3edc4rfv",
            "administrator",
            "administrator1",
            "letmeinletmein",
            "iloveyou1234",
            "welcome12345",
            "changeme1234",
            "abcdefghijkl",
            "abcd1234abcd",
            "trustno1trustno1",
            "comfreycomfrey");

    private PasswordRules() {}

    /** @throws InvalidInput when the password is too short, too long or easily guessed */
    public static void check(String password, EmailAddress email) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new InvalidInput("/password", "The password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain)
                || plain.contains(email.value())
                || plain.chars().distinct().count() < 4) {
            throw new InvalidInput(
                    "/password", "This password is easily guessed. Take a few words that belong only to you.");
        }
    }
}
