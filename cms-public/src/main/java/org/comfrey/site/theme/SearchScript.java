package org.comfrey.site.theme;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The script that proposes articles and topics while somebody types. Pages are whole without it. */
@Controller
class SearchScript {

    private final OwnFile file = OwnFile.called("search.js");

    /** Where it is. */
    String address() {
        return file.address();
    }

    @GetMapping("/assets/{name:search-[0-9a-f]{12}\\.js}")
    ResponseEntity<byte[]> script(@PathVariable String name) {
        return file.answer(name);
    }
}
