package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comfrey.newsroom.SampleContent.anArticle;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.SiteClient;
import org.comfrey.server.Comfrey;
import org.comfrey.server.store.FreshStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.ContextConfiguration;

/** What readers get while the store cannot be reached. Each copy is past its time at once, and so has to outlive that. */
@SpringBootTest(
        classes = Comfrey.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"comfrey.roles=public", "comfrey.page-cache.renew-after=0s"})
@ContextConfiguration(initializers = FreshStore.class)
@Import({Newsroom.class, StoreAwayTests.Away.class})
class StoreAwayTests {

    private final Newsroom newsroom;
    private final SiteClient site;
    private final Away store;

    StoreAwayTests(@Autowired Newsroom newsroom, @Autowired Away store, @LocalServerPort int port) {
        this.newsroom = newsroom;
        this.store = store;
        this.site = new SiteClient(port);
    }

    /** Lets every question to the store fail. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Away implements BeanPostProcessor {

        private volatile boolean away;

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof MongoDatabaseFactory factory ? failing(factory) : bean;
        }

        private Object failing(MongoDatabaseFactory factory) {
            return Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {MongoDatabaseFactory.class},
                    (_, method, arguments) -> {
                        if (away && method.getName().equals("getMongoDatabase")) {
                            throw new DataAccessResourceFailureException("The store is away.");
                        }
                        return method.invoke(factory, arguments);
                    });
        }
    }

    @AfterEach
    void bringTheStoreBack() {
        store.away = false;
    }

    @Test
    void goesOnServingWhatIsReadyAndSearching() {
        newsroom.live(anArticle("outlives").build());
        site.get("/");
        var before = site.get("/articles/outlives").getBody();
        store.away = true;
        for (int i = 0; i < 3; i++) {
            assertThat(site.get("/articles/outlives").getBody()).isEqualTo(before);
            assertThat(site.get("/").getStatusCode().value()).isEqualTo(200);
        }
        assertThat(site.get("/topics").getStatusCode().value()).isEqualTo(503);
    }

    @Test
    void givesAReplyBackThatCannotBeStored() {
        newsroom.live(anArticle("cannot-reply").build());
        site.get("/articles/cannot-reply");
        store.away = true;
        var reply = Map.of(
                "name", "Ada <b>", "email", "ada@readers.example", "website", "", "body", "Keep <me>.", "parent", "");
        var answer = site.sendReply("cannot-reply", reply);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        assertThat(answer.getBody())
                .contains("We could not store your reply", "Keep &lt;me&gt;.", "value=\"Ada ", "ada@readers.example")
                .contains("action=\"/articles/cannot-reply/comments\"");
        store.away = false;
        assertThat(site.sendReply("cannot-reply", reply).getStatusCode().value())
                .isEqualTo(303);
    }
}
