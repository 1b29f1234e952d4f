package org.comfrey.api;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything a process with the {@code admin} role serves: the management API and its security. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@ConfigurationPropertiesScan
public class AdminApi {

    /** Where the API begins. */
    public static final String BASE = "/api/admin/v1";
}
