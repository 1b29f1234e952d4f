package org.comfrey.model.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecretsTests {

    private final Secrets secrets = new Secrets(key(1));

    @Test
    void decryptsWhatItEncrypted() {
        assertThat(secrets.decrypt("mail", secrets.encrypt("mail", "ada@example.org 🙂")))
                .isEqualTo("ada@example.org 🙂");
    }

    @Test
    void encryptsTheSameTextDifferentlyEachTime() {
        assertThat(secrets.encrypt("mail", "same")).isNotEqualTo(secrets.encrypt("mail", "same"));
    }

    @Test
    void refusesAnotherPurposeAnotherKeyAndAChangedText() {
        var sealed = secrets.encrypt("mail", "text");
        assertThatIllegalStateException().isThrownBy(() -> secrets.decrypt("other", sealed));
        assertThatIllegalStateException().isThrownBy(() -> new Secrets(key(2)).decrypt("mail", sealed));
        var last = sealed.charAt(sealed.length() - 2) == 'A' ? 'B' : 'A';
        var changed = sealed.substring(0, sealed.length() - 2) + last + sealed.charAt(sealed.length() - 1);
        assertThatIllegalStateException().isThrownBy(() -> secrets.decrypt("mail", changed));
        assertThatIllegalStateException().isThrownBy(() -> secrets.decrypt("mail", "nothing of ours"));
    }

    @Test
    void hashesForOnePurposeAndOneKey() {
        var mac = secrets.mac("link", "text");
        assertThat(secrets.hasMac("link", "text", mac)).isTrue();
        assertThat(secrets.hasMac("other", "text", mac)).isFalse();
        assertThat(new Secrets(key(2)).hasMac("link", "text", mac)).isFalse();
    }

    @Test
    void takesOnlyAKeyOfTheRightLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> MasterKey.ofBase64("AAAA"));
        assertThatIllegalArgumentException().isThrownBy(() -> MasterKey.ofBase64("not base64!"));
    }

    private static MasterKey key(int fill) {
        var bytes = new byte[MasterKey.LENGTH];
        Arrays.fill(bytes, (byte) fill);
        return new MasterKey(bytes);
    }
}
