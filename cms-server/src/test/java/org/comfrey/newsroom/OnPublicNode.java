package org.comfrey.newsroom;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.comfrey.server.Comfrey;
import org.comfrey.server.store.FreshStore;
import org.comfrey.server.store.StoreCommands;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test against a running process with the public role, on a store that such tests share. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Comfrey.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"comfrey.roles=public", "comfrey.reads.stored-every=100ms", "comfrey.replies.most-per-writer=1000"
        })
@ContextConfiguration(initializers = FreshStore.class)
@ResourceLock("public node")
@Import({Newsroom.class, QuickPasswords.class, StoreCommands.class})
public @interface OnPublicNode {}
