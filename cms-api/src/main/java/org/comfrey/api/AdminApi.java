package org.comfrey.api;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Everything a process with the {@code admin} role serves: the management API and its security. */
@Configuration(proxyBeanMethods = false)
// Both modules have an ArticleController, and both have a right to the name.
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class AdminApi {

    /** Where the API begins. */
    public static final String BASE = "/api/admin/v1";
}
