package org.comfrey.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.comfrey.browser.WithBrowser;
import org.comfrey.newsroom.Newsroom;
import org.comfrey.newsroom.QuickPasswords;
import org.comfrey.server.Comfrey;
import org.comfrey.server.store.FreshStore;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of what people do in a browser at one server, which all such tests share. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = Comfrey.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "comfrey.admin.email=" + Staff.ADMIN,
            "comfrey.admin.password=" + Staff.PASSWORD,
            "comfrey.replies.most-per-writer=1000",
            "comfrey.media.max-size=1MB"
        })
@ContextConfiguration(initializers = FreshStore.class)
@Import({Newsroom.class, QuickPasswords.class})
@WithBrowser
@interface AtTheDesk {}
