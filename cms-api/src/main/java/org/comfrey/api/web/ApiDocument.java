package org.comfrey.api.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.comfrey.api.AdminApi;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the OpenAPI document as it was committed; a test keeps it equal to the code. */
@Hidden
@RestController
class ApiDocument {

    private static final Resource DOCUMENT = new ClassPathResource("META-INF/openapi/admin.json");

    @GetMapping(AdminApi.BASE + "/openapi.json")
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(DOCUMENT);
    }
}
