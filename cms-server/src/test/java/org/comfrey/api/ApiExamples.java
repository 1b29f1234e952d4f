package org.comfrey.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the OpenAPI document shows as sent and answered, by operation, such as {@code POST /articles}: as it came to pass in
 * the story that {@link ExampleTests} tells.
 */
final class ApiExamples {

    /**
     * One request and its answer.
     *
     * @param sent null when the request has no JSON
     * @param answered null when the answer has none
     */
    @JsonInclude(Include.NON_NULL)
    record Example(@Nullable JsonNode sent, @Nullable JsonNode answered) {}

    private static final Path FOLDER = Path.of("src", "test", "resources", "examples");
    private static final Path FILE = FOLDER.resolve("admin.json");
    private static final Path REFUSALS = FOLDER.resolve("refusals.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Pattern SECRET = Pattern.compile("(whsec_)[\\w+/]+=*|(cfy_)?[\\w-]{40,}");
    private static final Pattern ID = Pattern.compile("(?<![0-9a-z])[0-9a-f]{24}(?![0-9a-z])");
    private static final Pattern DURATION = Pattern.compile("(\"milliseconds\" : )\\d+");
    private static final Pattern SERVER = Pattern.compile("http://localhost:\\d+");
    private static final Pattern BYTES = Pattern.compile("(\"(?:free|total|used|most)\" : \"?)\\d+");
    private static final Pattern DATA_FOLDER =
            Pattern.compile("/tmp/comfrey-test\\d+(?:/\\.)?|(?<=\"path\" : \")[^\"]+/\\.");
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z)?");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private ApiExamples() {}

    static SortedMap<String, Example> read() {
        return JSON.readValue(FILE.toFile(), new TypeReference<TreeMap<String, Example>>() {});
    }

    /** What is answered when something is refused, by status. */
    static SortedMap<String, JsonNode> refusals() {
        return JSON.readValue(REFUSALS.toFile(), new TypeReference<TreeMap<String, JsonNode>>() {});
    }

    static void write(SortedMap<String, Example> examples, SortedMap<String, JsonNode> refusals) {
        write(FILE, examples);
        write(REFUSALS, refusals);
    }

    private static void write(Path file, Object examples) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, timeless(JSON.writeValueAsString(examples)) + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** With ids that are counted, without secrets, and as of one morning: told once more, the same story is the same text. */
    private static String timeless(String story) {
        var ids = new HashMap<String, String>();
        var open = SECRET.matcher(story).replaceAll("$1$2…");
        var counted = ID.matcher(open)
                .replaceAll(id ->
                        ids.computeIfAbsent(id.group(), _ -> "66f0a1b2c3d4e5f6%08x".formatted(ids.size() + 1)));
        var steady = DURATION.matcher(counted).replaceAll(duration -> duration.group(1) + 40);
        var away = DAY.toEpochDay() - LocalDate.now(ZoneOffset.UTC).toEpochDay();
        var anywhere = DATA_FOLDER
                .matcher(BYTES.matcher(steady).replaceAll(bytes -> bytes.group(1) + "8589934592"))
                .replaceAll("/srv/comfrey/data");
        return TIME.matcher(SERVER.matcher(anywhere).replaceAll("https://www.clinic.example"))
                .replaceAll(time -> onThatMorning(time, away));
    }

    /** What is far away was said by the story itself. */
    private static String onThatMorning(MatchResult time, long away) {
        var day = LocalDate.parse(time.group(1));
        if (day.getYear() > DAY.getYear() + 20) {
            return time.group();
        }
        return day.plusDays(away) + (time.group(2) == null ? "" : "T08:00:00Z");
    }
}
