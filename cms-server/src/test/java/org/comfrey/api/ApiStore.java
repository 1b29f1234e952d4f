package org.comfrey.api;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.comfrey.server.store.StoreUnderTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the shared context an empty store. */
class ApiStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>();
        StoreUnderTest.register((String name, Supplier<Object> value) -> properties.put(name, value.get()));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("store under test", properties));
    }
}
