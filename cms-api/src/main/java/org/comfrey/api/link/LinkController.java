package org.comfrey.api.link;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.PageView;
import org.comfrey.api.web.SiteAddress;
import org.comfrey.model.link.BrokenLinks;
import org.comfrey.model.store.Slice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links between pages. */
@Tag(name = "Links", description = "Links in what readers see.")
@RestController
@RequestMapping(path = AdminApi.BASE + "/links", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class LinkController {

    private final BrokenLinks brokenLinks;
    private final SiteAddress site;
    private final LinkMapper mapper;

    @Operation(
            summary = "List links that lead nowhere",
            description =
                    "In live articles, to paths of this site where no page is and from which no redirect leads to one. Other"
                            + " sites are not asked. A page may be empty and still have a next one, for each looks through a"
                            + " limited number of articles.")
    @GetMapping("/broken")
    @PreAuthorize("hasAuthority('articles:read')")
    ResponseEntity<PageView<BrokenLinkView>> broken(Slice slice) {
        return Answers.page(brokenLinks.list(site::asPath, slice), mapper::view);
    }
}
