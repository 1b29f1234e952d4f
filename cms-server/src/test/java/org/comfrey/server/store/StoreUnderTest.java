package org.comfrey.server.store;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The store that the tests of this JVM run on: the MongoDB that {@code COMFREY_TEST_MONGODB_URI} names, else one in a
 * container where there is Docker, else embedded stores. Each asker gets a database of its own.
 */
public final class StoreUnderTest {

    private static final String URI = "COMFREY_TEST_MONGODB_URI";
    private static final String IMAGE = "mongo:8.0";
    private static final Path DOCKER_SOCKET = Path.of("/var/run/docker.sock");
    /** Of no worth: it protects what tests make up. */
    private static final String SECRET_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** The address of a MongoDB without a database, or null for embedded stores; and how that came about. */
    private record Choice(@Nullable String mongo, String reason) {}

    private static @Nullable Choice choice;
    private static @Nullable EmbeddedStore embedded;

    private StoreUnderTest() {}

    /** Lets a Spring Boot test start on an empty store, in its {@code @DynamicPropertySource}. */
    public static void register(DynamicPropertyRegistry properties) {
        properties().forEach((name, value) -> properties.add(name, () -> value));
    }

    /**
     * The settings of a process on an empty store: on an embedded store of its own as the quick start does, or on an empty
     * database of the MongoDB.
     */
    public static Map<String, String> properties() {
        return choice().mongo() == null
                ? Map.of("comfrey.data-dir", freshFolder().toString())
                : Map.of("spring.mongodb.uri", freshDatabase().getConnectionString(), "comfrey.secret-key", SECRET_KEY);
    }

    /** An empty database, for tests without Spring. */
    public static synchronized ConnectionString freshDatabase() {
        String mongo = choice().mongo();
        String database = "test_%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet());
        if (mongo != null) {
            return new ConnectionString(withDatabase(mongo, database));
        }
        if (embedded == null) {
            embedded = EmbeddedStore.open(freshFolder());
        }
        return embedded.address(database);
    }

    /** Which store it was and why, once a test has asked for one. */
    static synchronized Optional<String> used() {
        return Optional.ofNullable(choice)
                .map(made -> (made.mongo() == null ? "the embedded store" : "MongoDB") + " (" + made.reason() + ")");
    }

    private static synchronized Choice choice() {
        if (choice == null) {
            choice = choose();
        }
        return choice;
    }

    private static Choice choose() {
        String uri = System.getenv(URI);
        if (uri != null && !uri.isBlank()) {
            return new Choice(uri, URI + " names it");
        }
        if (System.getenv("DOCKER_HOST") == null && !Files.exists(DOCKER_SOCKET)) {
            return new Choice(null, "no Docker here: neither DOCKER_HOST nor " + DOCKER_SOCKET + "; no " + URI);
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return new Choice(null, "Docker does not answer; no " + URI);
        }
        MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
        // Testcontainers ends it when this JVM ends.
        container.start();
        return new Choice(container.getConnectionString(), "a container of " + IMAGE);
    }

    private static String withDatabase(String uri, String database) {
        int options = uri.indexOf('?');
        String hosts = options < 0 ? uri : uri.substring(0, options);
        int path = hosts.indexOf('/', hosts.indexOf("//") + 2);
        // A user is known to the database in the path, if one stands there, so that is kept as the one to ask.
        String named = path < 0 ? "" : hosts.substring(path + 1);
        String rest = options < 0 ? "" : uri.substring(options + 1);
        String source =
                named.isEmpty() || rest.toLowerCase(Locale.ROOT).contains("authsource") ? "" : "authSource=" + named;
        String joined = rest.isEmpty() || source.isEmpty() ? rest + source : rest + "&" + source;
        return (path < 0 ? hosts : hosts.substring(0, path)) + "/" + database + (joined.isEmpty() ? "" : "?" + joined);
    }

    private static Path freshFolder() {
        try {
            Path folder = Files.createTempDirectory("comfrey-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
