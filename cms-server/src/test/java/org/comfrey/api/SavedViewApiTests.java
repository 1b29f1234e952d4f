package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comfrey.model.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The views of the list of articles that people have saved. */
@ApiTest
class SavedViewApiTests {

    @Autowired
    private Staff staff;

    @Test
    void keepsTheViewsOfEachPersonInTheirOrder() {
        var author = staff.asNew(Role.AUTHOR);
        assertThat(author.get("/me/views").is(200).body()).isEqualTo("{\"version\":0,\"views\":[]}");
        var saved = author.onVersion(0)
                .put("/me/views", views(view("Mine", "mine=true"), view("Drafts", "status=DRAFT&text=knee%20pain")))
                .is(200);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(author.get("/me/views").is(200).body())
                .isEqualTo("{\"version\":1,\"views\":[{\"name\":\"Mine\",\"filters\":\"mine=true\"},"
                        + "{\"name\":\"Drafts\",\"filters\":\"status=DRAFT&text=knee%20pain\"}]}");
        author.onVersion(1).put("/me/views", views(view("Drafts", ""))).is(200);
        assertThat(author.get("/me/views").is(200).json().at("/views").size()).isEqualTo(1);
        assertThat(staff.asNew(Role.AUTHOR)
                        .get("/me/views")
                        .is(200)
                        .json()
                        .at("/views")
                        .size())
                .isZero();
    }

    @Test
    void losesNoneWhenTwoBrowsersSaveAtOnce() {
        var author = staff.asNew(Role.AUTHOR);
        author.onVersion(0).put("/me/views", views(view("One", ""))).is(200);
        author.onVersion(0).put("/me/views", views(view("Other", ""))).isProblem(412, "stale-version");
        author.put("/me/views", views()).isProblem(428, "version-required");
        assertThat(author.get("/me/views").text("/views/0/name")).isEqualTo("One");
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        var author = staff.asNew(Role.AUTHOR);
        assertThat(author.onVersion(0)
                        .put(
                                "/me/views",
                                "{\"views\":[%s,%s,%s]}"
                                        .formatted(
                                                view("Same", ""),
                                                view("Same", ""),
                                                view("n".repeat(61), "f".repeat(1_001))))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/views/1/name", "/views/2/name", "/views/2/filters");
        var many = IntStream.range(0, 51).mapToObj(i -> view("View " + i, "")).toArray(String[]::new);
        assertThat(author.onVersion(0)
                        .put("/me/views", views(many))
                        .isProblem(422, "invalid-content")
                        .pointers())
                .containsExactly("/views");
    }

    private static String views(String... views) {
        return Stream.of(views).collect(Collectors.joining(",", "{\"views\":[", "]}"));
    }

    private static String view(String name, String filters) {
        return "{\"name\":\"%s\",\"filters\":\"%s\"}".formatted(name, filters);
    }
}
