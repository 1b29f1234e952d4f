package org.comfrey.server.adminui;

import java.time.Duration;
import java.util.List;
import org.comfrey.server.role.ConditionalOnRole;
import org.comfrey.server.role.Role;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Serves the application that the {@code cms-admin} module packs, where the process plays the admin role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.ADMIN)
class AdminUi implements WebMvcConfigurer {

    static final String FILES = "META-INF/resources/admin/";
    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The build names these files after what is in them, and puts them there compressed as well (mvn-build.mjs).
        registry.addResourceHandler("/admin/assets/**")
                .addResourceLocations("classpath:/" + FILES + "assets/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(gzipped());
        registry.addResourceHandler("/admin/**")
                .addResourceLocations("classpath:/" + FILES)
                .setCacheControl(CacheControl.noCache());
    }

    private static EncodedResourceResolver gzipped() {
        var resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of("gzip"));
        return resolver;
    }
}
