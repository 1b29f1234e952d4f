package org.comfrey.api.savedview;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.audit.Unaudited;
import org.comfrey.api.web.Answers;
import org.comfrey.api.web.IfMatch;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.NotAllowed;
import org.comfrey.model.person.People;
import org.comfrey.model.savedview.SavedView;
import org.comfrey.model.savedview.SavedViewStore;
import org.comfrey.model.savedview.SavedViews;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own views of the list of articles, in whichever browser. */
@Tag(name = "Session")
@RestController
@RequestMapping(path = AdminApi.BASE + "/me/views", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class SavedViewController {

    private final SavedViewStore store;
    private final People people;

    @Operation(
            summary = "List the views that you have saved",
            description = "Filters of the list of articles, by names of your own. Not for machines.")
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<SavedViewsView> show(Actor actor) {
        return answer(store.of(person(actor)));
    }

    @Operation(
            summary = "Change the views that you have saved",
            description = "All of them at once; those that are left out are gone.")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("isAuthenticated()")
    @Unaudited
    ResponseEntity<SavedViewsView> put(Actor actor, IfMatch ifMatch, @RequestBody SavedViewsRequest request) {
        var views = requireNonNullElse(request.views(), List.<SavedViewView>of()).stream()
                .map(SavedViewController::view)
                .toList();
        return answer(store.put(person(actor), ifMatch.version(), views));
    }

    private String person(Actor actor) {
        return people.find(actor.id())
                .orElseThrow(() -> new NotAllowed("A token stands for no person, and only people save views."))
                .id();
    }

    private static SavedView view(SavedViewView view) {
        return new SavedView(requireNonNullElse(view.name(), ""), requireNonNullElse(view.filters(), ""));
    }

    private static ResponseEntity<SavedViewsView> answer(SavedViews saved) {
        return Answers.one(
                saved,
                views -> new SavedViewsView(
                        views.version(),
                        views.views().stream()
                                .map(view -> new SavedViewView(view.name(), view.filters()))
                                .toList()));
    }
}
