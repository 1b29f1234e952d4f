package org.comfrey.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.comfrey.model.input.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where webhooks may lead. */
class TargetsTests {

    private final Targets targets = new Targets(new WebhookProperties(false, Duration.ofSeconds(20)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.1.2.3",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void noAddressThatIsNotPublicIsConnectedTo(String address) throws UnknownHostException {
        assertThat(Targets.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> targets.resolve(address)).isInstanceOf(PrivateTarget.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2001:4860:4860::8888",
                "64:ff9b::1.1.1.1",
                "::ffff:1.1.1.1"
            })
    void publicAddressesAreConnectedTo(String address) throws UnknownHostException {
        assertThat(targets.resolve(address)).isNotEmpty();
    }

    @Test
    void aNameIsAsPrivateAsWhatItLeadsTo() {
        assertThatThrownBy(() -> targets.resolve("localhost"))
                .isInstanceOf(PrivateTarget.class)
                .hasMessageContaining("not public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portal",
                "ftp://portal.example.org/",
                "http://portal.example.org/",
                "https://ann:secret@portal.example.org/",
                "https://portal.example.org/#part",
                "https://portal.example.org:70000/",
                "https://localhost/",
                "https://a.LOCALHOST./",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fd00:ec2::254]/"
            })
    void refusesWhatLeadsNowhereOrToPrivatePlaces(String url) {
        assertThatThrownBy(() -> targets.require(url))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .allSatisfy(
                                        problem -> assertThat(problem.pointer()).isEqualTo("/url")));
    }

    @Test
    void takesPublicAddresses() {
        assertThatCode(() -> targets.require("https://portal.example.org:8443/hooks?key=1"))
                .doesNotThrowAnyException();
        assertThatCode(() -> targets.require("https://1.1.1.1/")).doesNotThrowAnyException();
    }

    @Test
    void takesPrivateOnesWhereTheServerIsSetTo() throws UnknownHostException {
        var open = new Targets(new WebhookProperties(true, Duration.ofSeconds(20)));
        assertThatCode(() -> open.require("http://localhost:8080/")).doesNotThrowAnyException();
        assertThat(open.resolve("localhost")).isNotEmpty();
    }
}
