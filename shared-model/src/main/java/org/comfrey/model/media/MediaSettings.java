package org.comfrey.model.media;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How media are taken in and where they are kept.
 *
 * @param maxSize The largest file that is taken. Default: 20MB. A file is held in memory while it is worked on.
 * @param maxPixels The most pixels that a picture has, width times height. Default: 50 million. While it is worked on, each takes 8 bytes.
 * @param store Where files are kept: {@code gridfs}, which is the MongoDB, or {@code s3}. Default: gridfs.
 * @param s3 An S3-compatible store.
 */
@Validated
@ConfigurationProperties("comfrey.media")
public record MediaSettings(
        @DefaultValue("20MB") DataSize maxSize,

        @DefaultValue("50000000")
        @Min(value = 10_000, message = "must be at least 10000")
        @Max(value = 500_000_000, message = "must be at most 500000000")
        long maxPixels,

        @DefaultValue("gridfs") Kind store,
        @Valid @DefaultValue S3 s3) {

    /** Kinds of stores. */
    public enum Kind {
        GRIDFS,
        S3
    }

    @AssertTrue(message = "comfrey.media.max-size is from 1KB to 500MB")
    boolean isMaxSizeWithinBounds() {
        return maxSize.toKilobytes() >= 1 && maxSize.toMegabytes() <= 500;
    }

    @AssertTrue(message = "comfrey.media.s3.bucket has to name the bucket when comfrey.media.store is s3")
    boolean isBucketNamed() {
        return store != Kind.S3 || s3.bucket() != null;
    }

    /**
     * An S3-compatible store.
     *
     * @param bucket The bucket, which has to be there. Nobody but Comfrey should write to it.
     * @param region Its region. Default: us-east-1, which is what most stores but Amazon's take.
     * @param endpoint Its address, for stores other than Amazon's. Default: Amazon's.
     * @param accessKey The access key. Default: what the AWS SDK finds: environment, profile or the machine's role.
     * @param secretKey The secret key. Default: as the access key.
     * @param pathStyle Whether the bucket stands in the path instead of in the host's name. Default: yes, for stores other than Amazon's need it.
     */
    public record S3(
            @Nullable String bucket,
            @DefaultValue("us-east-1") String region,
            @Nullable URI endpoint,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("true") boolean pathStyle) {

        /** Without the secrets, for it goes to logs. */
        @Override
        public String toString() {
            return "S3[bucket=%s, region=%s, endpoint=%s]".formatted(bucket, region, endpoint);
        }
    }
}
