package org.comfrey.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.comfrey.newsroom.SamplePictures;

/** How a clinic comes to have an article about massage: who is asked, who writes, who signs it off, and who replies. */
class Story {

    /** How a reader leaves a reply. */
    @FunctionalInterface
    interface Reader {
        /** @return the reply's id */
        String reply(String article, String name, String text);
    }

    private static final Pattern TOKEN = Pattern.compile("#([\\w.-]+)");
    private static final String PASSWORD = "four quiet herons wade";

    private final Reader reader;
    private final Consumer<String> reads;

    private final Client admin;
    private final Client editor;
    private final Client reviewer;
    private final Client stranger;
    private String topic = "";
    private String picture = "";
    private String article = "";

    Story(Supplier<Client> browser, Reader reader, Consumer<String> reads) {
        this.reader = reader;
        this.reads = reads;
        admin = browser.get();
        editor = browser.get();
        reviewer = browser.get();
        stranger = browser.get();
    }

    void tell(String setupLink) {
        setUp(setupLink);
        invite();
        arrangeTopics();
        sendPictures();
        write();
        work();
        review();
        publish();
        translate();
        readersReply();
        arrangeTags();
        redirect();
        lookAfter();
        tellOthers();
        forget();
        beRefused();
        putAway();
        leave();
        guessPasswords();
    }

    private void setUp(String link) {
        admin.get("/setup").is(200);
        admin.get("/session").is(200);
        admin.post("/setup", """
                {"token":"%s","email":"linnea@clinic.example","name":"Linnea Berg","password":"%s"}""".formatted(link, PASSWORD)).is(201);
        admin.post("/session", """
                {"email":"linnea@clinic.example","password":"%s"}""".formatted(PASSWORD)).is(200);
        admin.get("/session").is(200);
        admin.get("/me").is(200);
        changed(admin, "/me", """
                {"bio":"Looks after this site."}""");
        admin.get("/me/views").is(200);
        admin.onVersion(0)
                .put(
                        "/me/views",
                        "{\"views\":[{\"name\":\"Overdue, by title\",\"filters\":\"review=OVERDUE&sort=title\"}]}")
                .is(200);
        admin.get("/settings").is(200);
        changed(admin, "/settings", """
                {"name":"Lakeside Clinic","tagline":"Plain words about treatments","timeZone":"Europe/Zurich",
                 "furtherLocales":["de"],"reviewIntervalMonths":24,
                 "discussion":{"closedAfterDays":365,"heldWords":["miracle cure","casino*"],
                  "blockedAddresses":["@cheap-oils.example"]}}""");
    }

    private void invite() {
        var amara = admin.post("/people", """
                {"email":"amara@clinic.example","name":"Amara Osei","roles":["REVIEWER"],
                 "credentials":"MD, physical medicine","bio":"Has treated people with back pain for 20 years."}""").is(201);
        admin.post("/people/" + amara.id() + "/invitation").is(202);
        choosePassword(reviewer, "amara@clinic.example");
        admin.get("/people").is(200);
        admin.get("/staff").is(200);
        admin.get("/people/" + amara.id()).is(200);
        changed(admin, "/people/" + amara.id(), """
                {"credentials":"MD, physical and rehabilitation medicine"}""");
        admin.post("/people", """
                {"email":"dana@clinic.example","name":"Dana Whitfield","roles":["EDITOR","MODERATOR"],"password":"%s"}""".formatted(PASSWORD)).is(201);
        editor.signIn("dana@clinic.example", PASSWORD).is(200);
    }

    /** By the link in the newest mail to that address. */
    private void choosePassword(Client client, String email) {
        client.get("/session");
        client.post("/session/password-reset", "{\"email\":\"%s\"}".formatted(email))
                .is(202);
        var mail = await().atMost(10, SECONDS)
                .until(() -> admin.get("/mail").is(200).json().at("/items"), items -> items.size() > 1)
                .get(0)
                .at("/id")
                .asString();
        var read = admin.get("/mail/" + mail).is(200);
        admin.onVersion(read.version()).post("/mail/" + mail + "/retry").is(200);
        var link = TOKEN.matcher(read.text("/text"));
        if (!link.find()) {
            throw new AssertionError(read.body());
        }
        client.post("/session/password", """
                {"token":"%s","password":"%s"}""".formatted(link.group(1), PASSWORD)).is(204);
        client.signIn(email, PASSWORD).is(200);
    }

    private void arrangeTopics() {
        topic = editor.post("/topics", """
                {"name":"Back pain","kind":"CONDITION","icd10":["M54.5"],"synonyms":["Lumbago"],
                 "description":"Pain between the lowest ribs and the buttocks."}""").is(201).id();
        var same = editor.post("/topics", """
                {"name":"Backache","kind":"CONDITION"}""").is(201);
        editor.get("/topics").is(200);
        editor.get("/topics/" + topic).is(200);
        changed(editor, "/topics/" + topic, """
                {"name":"Back pain","kind":"CONDITION","icd10":["M54.5"],"synonyms":["Lumbago","Low back pain"]}""");
        editor.onVersion(same.version())
                .post("/topics/" + same.id() + "/merge", "{\"into\":\"%s\"}".formatted(topic))
                .is(200);
        var spare = editor.post("/topics", "{\"name\":\"Spare\",\"kind\":\"THERAPY\"}")
                .is(201);
        editor.onVersion(spare.version()).delete("/topics/" + spare.id()).is(204);
    }

    private void sendPictures() {
        picture = sent("hands-on-a-back.png");
        editor.get("/media").is(200);
        editor.get("/media/" + picture).is(200);
        changed(editor, "/media/" + picture, """
                {"alt":"Two hands on the back of somebody who lies face down","credit":"Ann Field","licence":"CC BY 4.0",
                 "focalPoint":{"x":0.4,"y":0.3}}""");
        var version = editor.get("/media/" + picture).version();
        new Form()
                .file("hands.png", SamplePictures.picture("png", 12, 8))
                .sentBy(editor.onVersion(version), "PUT", "/media/" + picture + "/file")
                .is(200);
        var spare = sent("spare.png");
        editor.onVersion(1).delete("/media/" + spare).is(204);
    }

    private String sent(String name) {
        return new Form()
                .field("alt", "Two hands on a back")
                .file(name, SamplePictures.picture("png", 8, 8))
                .sentBy(editor)
                .is(201)
                .id();
    }

    private void write() {
        article =
                editor.post("/articles", """
                {"title":"Massage therapy for back pain",
                 "summary":"What a course of massage is like, whom it helps, and when to see a doctor first.",
                 "topics":["%1$s"],"tags":["Self care","Home exercises"],
                 "cover":{"media":"%2$s","alt":"Two hands on the back of somebody who lies face down"},
                 "body":{"type":"doc","content":[
                  {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"What happens"}]},
                  {"type":"paragraph","content":[{"type":"text","text":"A therapist works on the muscles of your back with the hands. Say so when it hurts."}]}]},
                 "treatment":{"therapyName":"Massage therapy","otherNames":["Manual soft tissue therapy"],
                  "howItWorks":"Pressure and stretching may ease tense muscles for some time.",
                  "benefits":["May ease pain for a few weeks"],
                  "indications":[{"condition":"Low back pain that lasts","icd10":["M54.5"],"evidenceGrade":"LOW","references":["review"]}],
                  "contraindications":[{"condition":"A blood clot in a leg","reason":"Pressure may loosen it.","severity":"ABSOLUTE"}],
                  "safetyAdvice":"See a doctor first if you lose strength in a leg, or have a fever.",
                  "insurance":{"questions":["Do I need a referral?"]}},
                 "references":[{"key":"review","title":"A review of massage for low back pain","source":"A journal","year":2015}]}""".formatted(topic, picture)).is(201).id();
        editor.get("/articles").is(200);
        editor.get(path("")).is(200);
        changed(editor, path(""), """
                {"summary":"What massage is like, whom it helps, and when to see a doctor first."}""");
        editor.get("/media/" + picture + "/uses").is(200);
        editor.get(path("/checklist")).is(200);
        editor.post(path("/checklist"), """
                {"title":"Massage for low back pain, and what it cannot do"}""").is(200);
        editor.get(path("/revisions")).is(200);
        var head = head();
        editor.get(path("/revisions/" + head)).is(200);
        var first = editor.get(path("/revisions")).json().at("/items/1/id").asString();
        editor.get(path("/diff?from=" + first + "&to=" + head)).is(200);
        onHead(editor).post(path("/revisions/" + first + "/restore"), """
                {"note":"The first wording was clearer."}""").is(200);
    }

    private void work() {
        editor.put(path("/presence"), "").is(200);
        editor.get(path("/presence")).is(200);
        editor.post(path("/presence/take-over")).is(200);
        editor.put(path("/autosaves/linnea-desk-1"), """
                {"sequence":1,"base":"%s","patch":{"summary":"What massage is like, and whom it"}}""".formatted(head())).is(200);
        editor.get(path("/autosaves")).is(200);
        editor.get(path("/autosaves/linnea-desk-1")).is(200);
        editor.delete(path("/autosaves/linnea-desk-1")).is(204);
        editor.put(path("/preview"), "").is(200);
        editor.put(path("/preview/text"), """
                {"summary":"What massage does for the back, and for how long."}""").is(204);
        var link = editor.post(path("/previews"), "{\"hours\":24}").is(201).id();
        editor.get(path("/previews")).is(200);
        editor.delete(path("/previews/" + link)).is(204);
        editor.delete(path("/presence")).is(204);
    }

    private void review() {
        var comment =
                reviewer.post(path("/review-comments"), """
                {"text":"For how long? Give a source.","pointer":"/body/content/1","revision":"%s"}""".formatted(head())).is(201);
        var thread = path("/review-comments/" + comment.id());
        reviewer.get(path("/review-comments")).is(200);
        reviewer.get(thread).is(200);
        on(editor, thread)
                .post(thread + "/answers", "{\"text\":\"Done, with the review of 2015.\"}")
                .is(200);
        on(reviewer, thread).post(thread + "/resolve").is(200);
        on(reviewer, thread).post(thread + "/reopen").is(200);
        onHead(editor).post(path("/submit")).is(200);
        onHead(reviewer).post(path("/request-changes"), """
                {"note":"Please say for how long it helps.",
                 "comments":[{"pointer":"/body/content/1","text":"A few weeks, says the review."}]}""").is(200);
        onHead(editor).post(path("/submit")).is(200);
        onHead(reviewer).post(path("/approve"), """
                {"revision":"%s","note":"Checked against the review of 2015."}""".formatted(head())).is(200);
    }

    private void publish() {
        onHead(editor)
                .post(path("/schedule"), "{\"localAt\":\"2101-04-01T09:00\",\"zone\":\"Europe/Zurich\"}")
                .is(200);
        onHead(editor).post(path("/unschedule")).is(200);
        onHead(editor).post(path("/publish")).is(200);
        onHead(editor)
                .post(path("/schedule-withdrawal"), "{\"at\":\"2102-04-01T07:00:00Z\"}")
                .is(200);
        onHead(reviewer).post(path("/review-confirmed"), """
                {"revision":"%s","note":"No change."}""".formatted(head())).is(200);
    }

    private void translate() {
        var german = editor.post(path("/translations"), """
                {"locale":"de","title":"Massage bei Rückenschmerzen","slug":"massage-bei-rueckenschmerzen","copyText":true}""").is(201);
        editor.get(path("/translations")).is(200);
        var link = "/articles/" + german.id() + "/translation";
        var alone = editor.onVersion(german.version()).delete(link).is(200);
        editor.onVersion(alone.version())
                .put(link, "{\"of\":\"%s\"}".formatted(article))
                .is(200);
    }

    private void readersReply() {
        var reply = reader.reply(article, "Rita", "It helped me for two weeks. Call me: 555 0100.");
        var advertisement = reader.reply(article, "Best Oils", "Buy our oil.");
        editor.get("/comments?status=PENDING").is(200);
        editor.get("/comments/" + reply).is(200);
        changed(editor, "/comments/" + reply, """
                {"text":"It helped me for two weeks. [Number removed by a moderator.]"}""");
        editor.get("/comments/" + reply + "/wordings").is(200);
        editor.get("/comments/" + reply + "/writer").is(200);
        editor.get("/comments/" + reply + "/network").is(200);
        on(editor, "/comments/" + reply).post("/comments/" + reply + "/approve").is(200);
        on(editor, "/comments/" + reply)
                .post("/comments/" + reply + "/unapprove")
                .is(200);
        on(editor, "/comments/" + reply).post("/comments/" + reply + "/approve").is(200);
        on(editor, "/comments/" + reply)
                .post("/comments/" + reply + "/replies", """
                {"text":"Thank you. If the pain comes back, please ask your own clinician."}""")
                .is(201);
        on(editor, "/comments/" + advertisement)
                .post("/comments/" + advertisement + "/spam")
                .is(200);
        on(editor, "/comments/" + advertisement)
                .post("/comments/" + advertisement + "/trash")
                .is(200);
        on(editor, "/comments/" + advertisement)
                .post("/comments/" + advertisement + "/restore")
                .is(200);
        editor.get(path("/comments")).is(200);
        editor.get("/statistics/replies?days=7").is(200);
        reads.accept(article);
        editor.get("/statistics/reads?days=7").is(200);
        editor.get("/statistics/searches?days=7").is(200);
    }

    private void arrangeTags() {
        var tags = editor.get("/tags").is(200).json().at("/items");
        var goes = tags.get(0).at("/id").asString();
        var stays = tags.get(1).at("/id").asString();
        editor.get("/tags/" + stays).is(200);
        editor.get("/tags/counts?tags=" + goes + "," + stays).is(200);
        changed(editor, "/tags/" + stays, "{\"name\":\"Self-care\"}");
        editor.onVersion(1)
                .post("/tags/" + goes + "/merge", "{\"into\":\"%s\"}".formatted(stays))
                .is(200);
        var draft = editor.post("/articles", "{\"title\":\"Heat for back pain\",\"tags\":[\"Heat\"]}")
                .is(201);
        editor.onVersion(1).patch("/articles/" + draft.id(), "{\"tags\":[]}").is(200);
        var spare = editor.get("/tags?text=heat").is(200).text("/items/0/id");
        editor.onVersion(1).delete("/tags/" + spare).is(204);
    }

    private void redirect() {
        var redirect = editor.post("/redirects", """
                {"from":"/massage","to":"/articles/massage-therapy-for-back-pain","permanent":true}""").is(201).id();
        editor.get("/redirects").is(200);
        editor.get("/redirects/" + redirect).is(200);
        changed(editor, "/redirects/" + redirect, "{\"permanent\":false}");
        editor.get("/redirects/lookup?address=/massage").is(200);
        editor.onVersion(2).delete("/redirects/" + redirect).is(204);
        editor.send("POST", "/redirects/import", "text/csv", BodyPublishers.ofString("""
                        from,to,permanent
                        /massage,/articles/massage-therapy-for-back-pain,true
                        /articles/massage-therapy-for-back-pain,/topics,true
                        """))
                .is(200);
        editor.get("/links/broken").is(200);
    }

    private void lookAfter() {
        var end = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var token = admin.post("/tokens", """
                {"name":"The newsletter","scopes":["articles:read"],"expiresAt":"%s"}""".formatted(end)).is(201).text("/token/id");
        admin.get("/tokens").is(200);
        admin.get("/tokens/" + token).is(200);
        admin.delete("/tokens/" + token).is(204);
        admin.get("/audit?limit=3").is(200);
        admin.get("/system").is(200);
    }

    private void tellOthers() {
        var webhook = "/webhooks/" + admin.post("/webhooks", """
                {"name":"Search of the portal","url":"https://portal.invalid/hooks/comfrey",
                 "events":["article.published","article.withdrawn"]}""").is(201).text("/webhook/id");
        admin.get("/webhooks").is(200);
        admin.get(webhook).is(200);
        changed(admin, webhook, """
                {"events":["article.published","article.updated","article.withdrawn"]}""");
        on(admin, webhook).post(webhook + "/secret").is(200);
        var delivery =
                webhook + "/deliveries/" + admin.post(webhook + "/test").is(202).id();
        // Nobody is there.
        await().atMost(10, SECONDS).until(() -> admin.get(webhook).json().has("failingSince"));
        admin.get(webhook + "/deliveries").is(200);
        admin.get(delivery).is(200);
        on(admin, delivery).post(delivery + "/redeliver").is(200);
        on(admin, webhook).delete(webhook).is(204);
    }

    private void forget() {
        var whom = "{\"email\":\"reader@example.org\"}";
        admin.post("/privacy/searches", whom).is(200);
        admin.post("/privacy/exports", whom).is(200);
        var erasure = admin.post("/privacy/erasures", """
                {"email":"reader@example.org","texts":"KEEP"}""").is(201).id();
        admin.get("/privacy/erasures").is(200);
        admin.get("/privacy/erasures/" + erasure).is(200);
        var list = admin.get("/privacy/erasure-list").is(200).body();
        admin.post("/privacy/replays", list).is(200);
    }

    private void beRefused() {
        var title = "{\"title\":\"Massage for back pain\"}";
        editor.get("/articles?colour=red").is(400);
        stranger.get("/articles").is(401);
        editor.get("/tokens").is(403);
        editor.get("/articles/66f0a1b2c3d4e5f6ffffffff").is(404);
        editor.withHeader("Accept", "text/html").get("/articles").is(406);
        on(editor, "/media/" + picture).delete("/media/" + picture).is(409);
        editor.onVersion(1).patch(path(""), title).is(412);
        editor.post("/articles", "{\"title\":\"%s\"}".formatted("Massage ".repeat(200_000)))
                .is(413);
        editor.send("POST", "/articles", "text/plain", BodyPublishers.ofString("Massage"))
                .is(415);
        editor.post("/articles", """
                {"title":" ","treatment":{"indications":[{"condition":"Back pain","icd10":["54"]}]}}""").is(422);
        editor.patch(path(""), title).is(428);
    }

    private void guessPasswords() {
        await().until(() -> stranger.signIn("dana@clinic.example", "guessed").status() == 429);
    }

    private void putAway() {
        onHead(editor).post(path("/withdraw")).is(200);
        onHead(editor).post(path("/archive")).is(200);
        onHead(editor).post(path("/restore")).is(200);
        onHead(editor).delete(path("")).is(200);
    }

    private void leave() {
        editor.delete("/session").is(204);
    }

    private String path(String part) {
        return "/articles/" + article + part;
    }

    private String head() {
        return editor.get(path("")).text("/head/revision");
    }

    private Client onHead(Client client) {
        return on(client, path(""));
    }

    private static Client on(Client client, String path) {
        return client.onVersion(client.get(path).version());
    }

    private static void changed(Client client, String path, String patch) {
        on(client, path).patch(path, patch).is(200);
    }
}
