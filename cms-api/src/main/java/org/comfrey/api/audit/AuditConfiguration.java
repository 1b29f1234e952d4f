package org.comfrey.api.audit;

import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the audit trail around everything else, so that it sees what was refused as well. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class AuditConfiguration implements WebMvcConfigurer {

    private final AuditTrail trail;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(trail).addPathPatterns(AdminApi.BASE + "/**").order(Ordered.HIGHEST_PRECEDENCE);
    }
}
