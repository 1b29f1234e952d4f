package org.comfrey.site;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Everything a process with the {@code public} role serves: the reading site and the content API. */
@Configuration(proxyBeanMethods = false)
// The same name may stand for a thing of the site and of the management API.
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class PublicSite {}
