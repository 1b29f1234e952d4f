package org.comfrey.api.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.PageView;
import org.comfrey.model.person.People;
import org.comfrey.model.store.Slice;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who works here, as everybody who works here may know it. */
@Tag(name = "People")
@RestController
@RequestMapping(path = AdminApi.BASE + "/staff", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class StaffController {

    private final People people;
    private final PersonMapper mapper;

    @Operation(
            summary = "List the staff by name",
            description =
                    "Everybody with an account, the newest account first, without addresses and roles: so that the ids"
                            + " in articles and their history have names.")
    @GetMapping
    @PreAuthorize("hasAuthority('articles:read')")
    ResponseEntity<PageView<StaffMemberView>> list(Slice slice) {
        return Answers.page(people.list(slice), mapper::staffMember);
    }
}
