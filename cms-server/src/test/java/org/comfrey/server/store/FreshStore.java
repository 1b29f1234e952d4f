package org.comfrey.server.store;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets a test context start on an empty store. As an initializer, it lets tests share the context. */
public final class FreshStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(StoreUnderTest.properties()).applyTo(context);
    }
}
