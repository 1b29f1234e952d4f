package org.comfrey.model.topic;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.Slug;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.redirect.Redirects;
import org.comfrey.model.store.Ids;
import org.comfrey.model.store.StaleVersion;
import org.comfrey.model.treatment.Icd10Code;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What editors do with the tree of topics. */
@Component
@RequiredArgsConstructor
public class Taxonomy {

    /** Deeper than any reader follows; bounds every walk along the tree. */
    public static final int DEEPEST = 8;

    static final String TOO_DEEP = "The tree of topics is at most " + DEEPEST + " levels deep.";

    private final Topics topics;
    private final Lineage lineage;
    private final Redirects redirects;
    private final Ids ids;
    private final Clock clock;

    /**
     * What a topic says.
     *
     * @param slug the name in addresses; null to make it of the name
     * @param name as it is printed
     * @param kind what kind of thing it is
     * @param parent the id of the wider topic, or null
     * @param description a sentence or two for readers, or empty
     * @param synonyms other words for it
     * @param icd10 the codes that stand for it
     */
    public record Wording(
            @Nullable Slug slug,
            String name,
            Topic.Kind kind,
            @Nullable String parent,
            String description,
            List<String> synonyms,
            List<Icd10Code> icd10) {}

    /**
     * Adds a topic.
     *
     * @param creationKey what makes a repeated call the same creation, or null
     */
    public Topic add(Wording wording, @Nullable String creationKey) {
        if (creationKey != null) {
            var before = topics.createdWith(creationKey);
            if (before.isPresent()) {
                return before.get();
            }
        }
        var id = ids.next();
        var now = clock.instant();
        var topic = said(
                Topic.builder()
                        .id(id)
                        .version(1)
                        .absorbed(Set.of())
                        .creationKey(creationKey)
                        .createdAt(now),
                wording,
                parent(Set.of(id), wording.parent()),
                null);
        var added = refusingTakenSlug(topic, topics::insert);
        try {
            parent(added.ids(), added.parent());
        } catch (InvalidInput meanwhile) {
            topics.delete(id, added.version());
            throw meanwhile;
        }
        return added;
    }

    /** @throws StaleVersion when another change came first */
    public Topic change(String id, long version, Wording wording) {
        var topic = unmerged(id, version);
        // Where it stands already it may stay, whatever the rules have become since.
        var parent = Objects.equals(topic.parent(), wording.parent())
                ? topic.parent()
                : parent(topic.ids(), wording.parent());
        var changed = said(topic.toBuilder().version(version + 1), wording, parent, topic.slug());
        if (!changed.slug().equals(topic.slug())) {
            if (topics.at(changed.slug()).isPresent()) {
                throw slugIsTaken();
            }
            // Before the change, which a crash must not leave without it. Until then, the topic goes before the
            // redirect.
            redirects.topicLeft(topic.slug(), id);
        }
        var saved = refusingTakenSlug(changed, topics::save);
        if (!Objects.equals(topic.parent(), saved.parent())) {
            stayWhereItWasIfTheTreeChanged(topic, saved);
        }
        return saved;
    }

    /**
     * Of two topics that are moved below each other at the same moment, each may find the way free before it goes. Both look
     * once more from where they are: at least one of them sees the other, and goes back.
     */
    private void stayWhereItWasIfTheTreeChanged(Topic before, Topic moved) {
        try {
            parent(moved.ids(), moved.parent());
        } catch (InvalidInput meanwhile) {
            topics.save(moved.toBuilder()
                    .version(moved.version() + 1)
                    .parent(before.parent())
                    .updatedAt(clock.instant())
                    .build());
            throw meanwhile;
        }
    }

    /**
     * Removes a topic. What still names it goes on without it.
     *
     * @throws InvalidInput when narrower topics stand below it
     */
    public void remove(String id, long version) {
        var topic = unmerged(id, version);
        requireNoneBelow(topic);
        if (!topics.delete(id, version)) {
            throw new StaleVersion("topic", topics.require(id).version());
        }
        try {
            // One may have been put below it meanwhile. From here on none can be.
            requireNoneBelow(topic);
        } catch (InvalidInput meanwhile) {
            topics.insert(topic);
            throw meanwhile;
        }
    }

    private void requireNoneBelow(Topic topic) {
        if (topics.hasChildren(topic)) {
            throw new InvalidInput("", "Narrower topics stand below this one. Move or remove them first.");
        }
    }

    private Topic unmerged(String id, long version) {
        var topic = topics.require(id);
        topic.requireVersion("topic", version);
        if (topic.mergingInto() != null) {
            throw new InvalidInput("", "This topic is being merged into another one.");
        }
        return topic;
    }

    private Topic said(Topic.TopicBuilder topic, Wording wording, @Nullable String parent, @Nullable Slug kept) {
        var slug = wording.slug() != null ? wording.slug() : kept != null ? kept : Slug.from(wording.name());
        return topic.slug(slug)
                .name(wording.name())
                .kind(wording.kind())
                .parent(parent)
                .description(wording.description())
                .synonyms(wording.synonyms())
                .icd10(wording.icd10())
                .words(Topic.wordsOf(wording.name(), wording.synonyms()))
                .updatedAt(clock.instant())
                .build();
    }

    /** The id of the topic that stands for the wanted parent now, when it may be the parent of the topic of these ids. */
    private @Nullable String parent(Set<String> ids, @Nullable String parent) {
        if (parent == null) {
            return null;
        }
        var above = lineage.upFrom(parent);
        if (above.isEmpty()) {
            throw new InvalidInput("/parent", "There is no topic with this id.");
        }
        if (above.stream().anyMatch(wider -> ids.contains(wider.id()))) {
            throw new InvalidInput("/parent", "A topic cannot stand below itself.");
        }
        if (above.size() + 1 + lineage.levelsBelow(ids) > DEEPEST) {
            throw new InvalidInput("/parent", TOO_DEEP);
        }
        return above.getFirst().id();
    }

    private static Topic refusingTakenSlug(Topic topic, UnaryOperator<Topic> write) {
        try {
            return write.apply(topic);
        } catch (DuplicateKeyException taken) {
            var invalid = slugIsTaken();
            invalid.initCause(taken);
            throw invalid;
        }
    }

    private static InvalidInput slugIsTaken() {
        return new InvalidInput(
                "/slug",
                "Another topic has this slug, which is made of its name where none is given. Choose another one, or use that topic.");
    }
}
