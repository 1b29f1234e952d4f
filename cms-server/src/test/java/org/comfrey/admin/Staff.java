package org.comfrey.admin;

import com.microsoft.playwright.Browser;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comfrey.api.Client;
import org.comfrey.model.access.Role;

/** The people of a site: the administrator that it begins with, and one for each other role. */
final class Staff {

    static final String ADMIN = "admin@clinic.example";
    static final String PASSWORD = "seven brown foxes rest";

    private static final Map<String, Staff> STAFFS = new ConcurrentHashMap<>();

    private final String site;
    private final Client admin;

    private Staff(String site) {
        this.site = site;
        this.admin = signedIn(Role.ADMIN);
        for (var role : Role.values()) {
            if (role != Role.ADMIN) {
                admin.post("/people", """
                        {"email":"%s","name":"Ann %s","credentials":"MD","roles":["%s"],"password":"%s"}""".formatted(email(role), role.name().toLowerCase(Locale.ROOT), role, PASSWORD))
                        .is(201);
            }
        }
    }

    /** Tests that share a server share its people too. */
    static Staff at(String site) {
        return STAFFS.computeIfAbsent(site, Staff::new);
    }

    static String email(Role role) {
        return role == Role.ADMIN ? ADMIN : role.name().toLowerCase(Locale.ROOT) + "@clinic.example";
    }

    /** The administrator, with another program than the browser. */
    Client admin() {
        return admin;
    }

    /** Whoever has that role, signed in. */
    Desk desk(Browser browser, Role role) {
        return Desk.of(browser, site, signedIn(role));
    }

    /** Whoever has that role, with another program than the browser. */
    Client signedIn(Role role) {
        var client = new Client(site);
        client.signIn(email(role), PASSWORD).is(200);
        return client;
    }

    /** A draft of the administrator's; the answer is its id. */
    String draft(String title) {
        return draft(title, "");
    }

    /** A draft of the administrator's with more fields, such as {@code ,"tags":["Sport"]}; the answer is its id. */
    String draft(String title, String fields) {
        return admin.post("/articles", """
                {"title":"%s","summary":"What it says.","body":{"type":"doc","content":[
                  {"type":"heading","attrs":{"level":2,"id":"h1"},"content":[{"type":"text","text":"First"}]},
                  {"type":"paragraph","attrs":{"id":"p1"},"content":[{"type":"text","text":"One sentence."}]}]}%s}""".formatted(title, fields)).is(201).id();
    }

    /** What colleagues call the administrator. */
    String nameOfAdmin() {
        return admin.get("/me").is(200).text("/name");
    }

    /** Takes what the article says by now through its review to its readers. */
    void publish(String article) {
        signOff(article);
        onVersionNow(admin, article).post("/articles/" + article + "/publish").is(200);
    }

    /** As {@link #publish}, at that moment. */
    void schedule(String article, String at) {
        signOff(article);
        onVersionNow(admin, article)
                .post("/articles/" + article + "/schedule", "{\"at\":\"%s\"}".formatted(at))
                .is(200);
    }

    void submit(String article) {
        onVersionNow(admin, article).post("/articles/" + article + "/submit").is(200);
    }

    /** From its review to its author. */
    void sendBack(String article, String note) {
        onVersionNow(signedIn(Role.REVIEWER), article)
                .post("/articles/" + article + "/request-changes", "{\"note\":\"%s\"}".formatted(note))
                .is(200);
    }

    private void signOff(String article) {
        var reviewer = signedIn(Role.REVIEWER);
        submit(article);
        var revision =
                admin.get("/articles/" + article).json().at("/head/revision").asString();
        onVersionNow(reviewer, article)
                .post("/articles/" + article + "/approve", "{\"revision\":\"%s\"}".formatted(revision))
                .is(200);
    }

    private Client onVersionNow(Client client, String article) {
        return client.onVersion(
                admin.get("/articles/" + article).is(200).json().at("/version").asLong());
    }
}
