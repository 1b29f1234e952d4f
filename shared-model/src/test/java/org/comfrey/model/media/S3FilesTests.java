package org.comfrey.model.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a server that speaks S3, over HTTP. */
class S3FilesTests {

    private static final String BUCKET = "media";
    private static final LocalS3 SERVER =
            LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();

    @BeforeAll
    static void createTheBucket() {
        SERVER.start();
        try (var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.US_EAST_1)
                .endpointOverride(address())
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build()) {
            client.createBucket(request -> request.bucket(BUCKET));
        }
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    @Test
    void givesBackWhatWasPutAndAnyPartOfIt() throws IOException {
        try (var files = open(address())) {
            files.put("a/whole.pdf", MediaFormat.PDF, "0123456789".getBytes(UTF_8));
            assertThat(read(files, "a/whole.pdf", 0, 10)).isEqualTo("0123456789");
            assertThat(read(files, "a/whole.pdf", 3, 4)).startsWith("3456");
            files.put("a/whole.pdf", MediaFormat.PDF, "0123456789".getBytes(UTF_8));
            assertThat(read(files, "a/whole.pdf", 9, 1)).isEqualTo("9");
        }
    }

    @Test
    void knowsWhatIsNotThereAndForgetsWhatWasDeleted() {
        try (var files = open(address())) {
            assertThat(files.open("a/none.pdf", 0, 1)).isEmpty();
            files.put("a/gone.pdf", MediaFormat.PDF, "x".getBytes(UTF_8));
            files.delete("a/gone.pdf");
            files.delete("a/gone.pdf");
            assertThat(files.open("a/gone.pdf", 0, 1)).isEmpty();
        }
    }

    @Test
    void listsWhatWasPutBeforeATime() {
        try (var files = open(address())) {
            files.put("b/listed.pdf", MediaFormat.PDF, "x".getBytes(UTF_8));
            var later = new ArrayList<String>();
            files.eachPutBefore(Instant.now().plusSeconds(60), later::add);
            assertThat(later).contains("b/listed.pdf");
            var earlier = new ArrayList<String>();
            files.eachPutBefore(Instant.now().minusSeconds(3600), earlier::add);
            assertThat(earlier).isEmpty();
        }
    }

    @Test
    void saysThatTheStoreIsAway() {
        try (var files = open(URI.create("http://localhost:1"))) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> files.put("a.pdf", MediaFormat.PDF, new byte[] {1}));
        }
    }

    private static S3Files open(URI endpoint) {
        return S3Files.open(new MediaSettings.S3(BUCKET, "us-east-1", endpoint, "key", "secret", true));
    }

    private static String read(MediaFiles files, String key, long from, long count) throws IOException {
        try (var in = files.open(key, from, count).orElseThrow()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static URI address() {
        return URI.create("http://localhost:" + SERVER.getPort());
    }
}
