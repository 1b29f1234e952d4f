package org.comfrey.server.adminui;

import org.comfrey.server.role.ConditionalOnRole;
import org.comfrey.server.role.Role;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the files that the {@code cms-admin} module packs, where the process plays the admin role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.ADMIN)
class AdminUi implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/admin/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/admin/**").addResourceLocations(FILES);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/admin").setViewName("forward:/admin/index.html");
        registry.addViewController("/admin/").setViewName("forward:/admin/index.html");
        registry.addViewController("/admin/setup").setViewName("forward:/admin/setup.html");
        registry.addViewController("/admin/password").setViewName("forward:/admin/password.html");
    }
}
