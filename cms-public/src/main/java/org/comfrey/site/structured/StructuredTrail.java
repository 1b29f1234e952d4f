package org.comfrey.site.structured;

import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.comfrey.site.web.Frames;
import org.springframework.stereotype.Component;

/** Tells machines where a page stands: the steps that lead to it, as schema.org's {@code BreadcrumbList}. */
@Component
@RequiredArgsConstructor
public class StructuredTrail {

    private final Frames frames;

    /**
     * A step on the way to a page.
     *
     * @param name as it is printed
     * @param path on this site
     */
    public record Step(String name, String path) {}

    /** The trail, named after the page that it ends at. */
    Thing thing(List<Step> steps) {
        return Thing.of("BreadcrumbList")
                .with("@id", id(frames.address(steps.getLast().path())))
                .with(
                        "itemListElement",
                        IntStream.range(0, steps.size())
                                .mapToObj(index -> item(index + 1, steps.get(index)))
                                .toList());
    }

    /** What names the trail to the page at that address. */
    static String id(String address) {
        return address + "#breadcrumbs";
    }

    private Thing item(int position, Step step) {
        return Thing.of("ListItem")
                .with("position", position)
                .with("name", step.name())
                .with("item", frames.address(step.path()));
    }
}
