package org.comfrey.model.media;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Chooses where files are kept. */
@Configuration(proxyBeanMethods = false)
class MediaStorage {

    @Bean
    MediaFiles mediaFiles(MediaSettings settings, MongoDatabaseFactory mongo) {
        return switch (settings.store()) {
            case GRIDFS -> new GridFsFiles(mongo);
            case S3 -> S3Files.open(settings.s3());
        };
    }
}
