package org.comfrey.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.comfrey.newsroom.QuickPasswords;
import org.comfrey.server.Comfrey;
import org.comfrey.server.store.StoreCommands;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the management API over real HTTP. All of them share one running Comfrey with an empty site. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Comfrey.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "comfrey.demo=false",
            "comfrey.replies.most-per-writer=1000",
            "springdoc.writer-with-order-by-keys=true",
            "comfrey.media.max-size=1MB",
            "comfrey.media.max-pixels=2000000"
        })
@ContextConfiguration(initializers = ApiStore.class)
@ResourceLock("server of the API's tests")
@Import({Staff.class, QuickPasswords.class, ApiDocuments.class, StoreCommands.class})
@interface ApiTest {}
