package org.comfrey.model.media;

import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DataAccessResourceFailureException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps files in a bucket of an S3-compatible store. */
@RequiredArgsConstructor
class S3Files implements MediaFiles, AutoCloseable {

    private final S3Client client;
    private final String bucket;

    static S3Files open(MediaSettings.S3 settings) {
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle())
                // What Amazon adds by itself, many compatible stores do not know.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false));
        if (settings.endpoint() != null) {
            client.endpointOverride(settings.endpoint());
        }
        return new S3Files(client.build(), Objects.requireNonNull(settings.bucket(), "the bucket"));
    }

    private static AwsCredentialsProvider credentials(MediaSettings.S3 settings) {
        var key = settings.accessKey();
        var secret = settings.secretKey();
        return key == null || secret == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret));
    }

    @Override
    public void put(String key, MediaFormat format, byte[] bytes) {
        translated(() -> client.putObject(
                request -> request.bucket(bucket).key(key).contentType(format.mimeType()),
                RequestBody.fromBytes(bytes)));
    }

    @Override
    public Optional<InputStream> open(String key, long from, long count) {
        return translated(() -> {
            try {
                return Optional.of(client.getObject(
                        request -> request.bucket(bucket).key(key).range("bytes=" + from + "-" + (from + count - 1))));
            } catch (NoSuchKeyException gone) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void delete(String key) {
        translated(() -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public void eachPutBefore(Instant time, Consumer<String> key) {
        translated(() -> {
            client.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                    .filter(file -> file.lastModified().isBefore(time))
                    .forEach(file -> key.accept(file.key()));
            return time;
        });
    }

    @Override
    public void close() {
        client.close();
    }

    /** Of all that can go wrong with it, callers need to know one thing: it does not answer. */
    private static <T> T translated(Supplier<T> act) {
        try {
            return act.get();
        } catch (SdkException failed) {
            throw new DataAccessResourceFailureException("The store of media files: " + failed.getMessage(), failed);
        }
    }
}
