package org.comfrey.server.firstrun;

import java.util.Collection;
import org.comfrey.model.access.Actor;
import org.comfrey.model.access.Role;
import org.comfrey.model.person.Person;

/** Who plays which role on the demo site. */
record Cast(Collection<Person> people) {

    Actor in(Role role) {
        return people.stream()
                .filter(person -> person.roles().contains(role))
                .findFirst()
                .map(Person::asActor)
                .orElseThrow(() -> new IllegalStateException("The demo site has nobody with the role " + role + "."));
    }
}
