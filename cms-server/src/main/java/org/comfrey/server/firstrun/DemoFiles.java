package org.comfrey.server.firstrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.comfrey.model.access.Role;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.address.Slug;
import org.comfrey.model.comment.CommentStatus;
import org.comfrey.model.person.NewPerson;
import org.comfrey.model.topic.Topic;
import org.comfrey.model.treatment.Icd10Code;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The demo site as it lies in the jar. */
@Component
class DemoFiles {

    private static final String FOLDER = "demo/";

    private final JsonMapper json = JsonMapper.builder().build();

    /** Somebody who works on the demo site. */
    record DemoPerson(
            EmailAddress email,
            String name,
            Set<Role> roles,
            @Nullable String credentials,
            @Nullable String bio) {

        NewPerson withPassword(String password) {
            return new NewPerson(email, name, roles, credentials, bio, password);
        }
    }

    /** A topic, which names the wider one by its slug. */
    record DemoTopic(
            Slug slug,
            String name,
            Topic.Kind kind,
            @Nullable String parent,
            String description,
            List<String> synonyms,
            List<Icd10Code> icd10) {}

    /** A reader's reply. The keys exist in the file only: by them one reply names the other that it answers. */
    record DemoReply(
            String article,
            String key,
            @Nullable String parent,
            String name,
            String email,
            String text,
            CommentStatus status) {}

    List<DemoPerson> people() {
        return read("people.json", new TypeReference<>() {});
    }

    List<DemoTopic> topics() {
        return read("topics.json", new TypeReference<>() {});
    }

    List<DemoReply> replies() {
        return read("replies.json", new TypeReference<>() {});
    }

    /** The articles, each as the API takes it, except that topics are named by their slugs. */
    List<ObjectNode> articles() {
        try {
            var resources =
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "articles/*.json");
            return Arrays.stream(resources).map(this::article).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ObjectNode article(Resource file) {
        try (var content = file.getInputStream()) {
            return (ObjectNode) json.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private <T> T read(String file, TypeReference<T> type) {
        try (var content = new ClassPathResource(FOLDER + file).getInputStream()) {
            return DemoJson.MAPPER.readValue(content, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
