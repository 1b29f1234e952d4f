package org.comfrey.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.comfrey.model.founding.Founding;
import org.comfrey.model.person.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** On a site of its own, for it can be set up once only. */
@ApiTest
@TestPropertySource(properties = "spring.application.name=comfrey-setup")
class SetupApiTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Founding founding;

    @Autowired
    private People people;

    @Test
    void makesTheFirstAdministratorByTheLinkAndOnce() {
        var token = founding.openLink();
        var client = staff.anonymous();
        assertThat(client.get("/setup").is(200).json().at("/open").asBoolean()).isTrue();
        client.get("/session");
        client.post("/setup", request("wrong", Staff.PASSWORD)).isProblem(403, "not-allowed");
        assertThat(client.post("/setup", request(token, "short")).is(422).pointers())
                .containsExactly("/password");
        assertThat(client.post("/setup", "{}").is(422).pointers()).containsExactly("/email", "/name", "/password");
        assertThat(people.isEmpty()).isTrue();
        client.post("/setup", request(token, Staff.PASSWORD)).is(201);
        client.post("/setup", request(token, Staff.PASSWORD)).isProblem(403, "not-allowed");
        assertThat(client.get("/setup").is(200).json().at("/open").asBoolean()).isFalse();
        keepsTheLastAdministrator(client);
    }

    private static void keepsTheLastAdministrator(Client client) {
        var me = client.signIn("first@example.org", Staff.PASSWORD).is(200);
        assertThat(me.text("/roles/0")).isEqualTo("ADMIN");
        var path = "/people/" + me.id();
        var version = client.get(path).is(200).version();
        client.onVersion(version).patch(path, "{\"roles\":[\"AUTHOR\"]}").isProblem(409, "last-admin");
        client.onVersion(version).patch(path, "{\"active\":false}").isProblem(409, "last-admin");
    }

    private static String request(String token, String password) {
        return "{\"token\":\"%s\",\"email\":\"first@example.org\",\"name\":\"First\",\"password\":\"%s\"}"
                .formatted(token, password);
    }
}
