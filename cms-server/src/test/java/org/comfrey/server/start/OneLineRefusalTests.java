package org.comfrey.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comfrey.server.Comfrey;
import org.comfrey.server.store.ChildProcess;
import org.comfrey.server.store.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("It reads what the process prints.")
class OneLineRefusalTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            comfrey.roles=editor                      | comfrey.roles is 'editor', which is not one of admin, public.
            comfrey.roles=                            | comfrey.roles name at least one of admin, public.
            comfrey.demo=maybe                        | comfrey.demo is 'maybe', which is not true or false.
            comfrey.admin.email=nobody                | comfrey.admin.email must be an e-mail address.
            comfrey.admin.password=short              | comfrey.admin.password must have 12 to 128 characters.
            comfrey.secret-key=c2hvcnQ=               | comfrey.secret-key must be 32 bytes in Base64
            comfrey.site.url=ht tp                    | comfrey.site.url is 'ht tp', which is not an address
            server.port=many                          | server.port is 'many', which it cannot be
            spring.mongodb.uri=localhost              | spring.mongodb.uri (SPRING_MONGODB_URI) is not a MongoDB address
            spring.mongodb.uri=mongodb://localhost:1  | names no database
            comfrey.themes.folder=/none/there         | There is no folder of themes at /none/there
            spring.jackson.read.nothing=true          | One of the settings under spring.jackson.read
            """)
    void namesTheWrongSettingInOneLine(String setting, String line, CapturedOutput output) {
        refusesToStart("--" + setting);
        assertOneLine(output.getAll(), line);
    }

    @Test
    void namesTheStoreThatDoesNotAnswer(CapturedOutput output) {
        refusesToStart(
                "--comfrey.secret-key=" + "A".repeat(43) + "=",
                "--spring.mongodb.uri=mongodb://someone:secret@127.0.0.1:1/comfrey?serverSelectionTimeoutMS=200");
        assertOneLine(output.getAll(), "MongoDB does not answer at the address in spring.mongodb.uri");
        assertThat(output).doesNotContain("secret");
    }

    @Test
    void asksForASecretKeyWhereSeveralNodesNeedTheSame(CapturedOutput output) {
        refusesToStart("--spring.mongodb.uri=mongodb://127.0.0.1:1/comfrey?serverSelectionTimeoutMS=200");
        assertThat(output).contains("Comfrey did not start.", "COMFREY_SECRET_KEY");
    }

    @Test
    void namesThePortThatIsInUse(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refusesToStart("--server.address=127.0.0.1", "--server.port=" + taken.getLocalPort());
            assertOneLine(output.getAll(), "Port %d is in use".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void endsASecondProcessOnTheSameFolderWithOneLine() throws Exception {
        try (EmbeddedStore first = EmbeddedStore.open(folder)) {
            Process second = ChildProcess.start(
                    Comfrey.class, "--server.port=0", "--comfrey.roles=public", "--comfrey.data-dir=" + first.folder());
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isNotZero();
            assertOneLine(said, "Another Comfrey is running on the data folder " + folder);
        }
        assertThat(folder).isDirectory();
        assertThat(Files.exists(folder.resolve("comfrey.store"))).isTrue();
    }

    private void refusesToStart(String... arguments) {
        SpringApplication comfrey = new SpringApplication(Comfrey.class);
        String[] all = new String[arguments.length + 2];
        all[0] = "--comfrey.data-dir=" + folder;
        all[1] = "--comfrey.roles=public";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        if (arguments[0].startsWith("--comfrey.roles")) {
            all[1] = "--server.port=0";
        }
        assertThatThrownBy(() -> comfrey.run(all).close());
    }

    private static void assertOneLine(String output, String line) {
        assertThat(output.lines().filter(said -> !said.isBlank() && !isTheJvms(said)))
                .singleElement()
                .asString()
                .contains("Comfrey did not start. ")
                .contains(line);
    }

    private static boolean isTheJvms(String line) {
        return line.startsWith("WARNING: ") || line.startsWith("OpenJDK 64-Bit");
    }
}
