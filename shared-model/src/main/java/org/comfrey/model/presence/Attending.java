package org.comfrey.model.presence;

import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.access.Actor;
import org.comfrey.model.article.Articles;
import org.comfrey.model.person.People;
import org.comfrey.model.person.Person;
import org.springframework.stereotype.Component;

/** Comes to an article, stays and leaves, so that others can see who is at work. */
@Component
@RequiredArgsConstructor
public class Attending {

    /** Long after everybody has left. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final Rooms rooms;
    private final Articles articles;
    private final People people;
    private final Clock clock;

    /** Who is at work on an article now. */
    public Room at(String article) {
        var now = clock.instant();
        var id = articles.require(article).id();
        return rooms.find(id).orElseGet(() -> Room.empty(id, now)).at(now);
    }

    /** Says that the actor is at work, which has to be said again before {@link Room#LEASE} has passed. */
    public Room renew(Actor actor, String article) {
        articles.require(article).requireEditableBy(actor);
        var name = name(actor);
        return change(article, room -> room.heardOf(actor.id(), name, clock.instant()));
    }

    /** Takes the pen from whoever holds it. */
    public Room takeOver(Actor actor, String article) {
        articles.require(article).requireEditableBy(actor);
        var name = name(actor);
        return change(article, room -> room.takenOver(actor.id(), name, clock.instant()));
    }

    public void leave(Actor actor, String article) {
        if (at(article).find(actor.id()).isPresent()) {
            change(article, room -> room.left(actor.id(), clock.instant()));
        }
    }

    /** Forgets rooms that everybody has left. */
    public long purge() {
        return rooms.removeBefore(clock.instant().minus(FORGOTTEN_AFTER));
    }

    private Room change(String article, UnaryOperator<Room> rule) {
        while (true) {
            var changed = rule.apply(rooms.find(article).orElseGet(() -> Room.empty(article, clock.instant())));
            if (rooms.save(changed)) {
                return changed;
            }
        }
    }

    private String name(Actor actor) {
        return people.find(actor.id()).map(Person::name).orElse("A program");
    }
}
