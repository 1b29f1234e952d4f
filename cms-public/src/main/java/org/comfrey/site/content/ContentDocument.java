package org.comfrey.site.content;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.Duration;
import org.comfrey.site.web.PageMissing;
import org.comfrey.site.web.Pages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the description of the content API, which the build makes from the code. */
@Hidden
@RestController
class ContentDocument {

    private static final ClassPathResource DOCUMENT = new ClassPathResource("META-INF/openapi/content.json");

    @GetMapping(path = "/api/content/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() throws IOException {
        if (!DOCUMENT.exists()) {
            throw PageMissing.unknown();
        }
        var bytes = DOCUMENT.getContentAsByteArray();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(Pages.etag(bytes))
                .body(bytes);
    }
}
