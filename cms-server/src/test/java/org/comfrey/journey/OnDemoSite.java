package org.comfrey.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.QuickPasswords;
import org.comfrey.server.Comfrey;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the demo site as it is after the first start, with an Arabic article beside the rest. Such tests share it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = Comfrey.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoStore.class)
@ResourceLock("demo site")
@Import({Newsroom.class, QuickPasswords.class, ArabicArticle.class})
@interface OnDemoSite {}
