package org.comfrey.api.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.problem.ProblemWriter;
import org.comfrey.model.media.MediaSettings;
import org.comfrey.model.secret.Secrets;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers what all operations share. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class WebConfiguration implements WebMvcConfigurer {

    private final Secrets secrets;
    private final MediaSettings media;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IfMatchArgument());
        resolvers.add(new CreationKeyArgument(secrets));
        resolvers.add(new SliceArgument());
        resolvers.add(new UploadArgument(media));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new InstantParameter());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StrictRequests()).addPathPatterns("/api/admin/**");
    }

    /** Ahead of security, which may read a request's parameters. */
    @Bean
    FilterRegistrationBean<BodyLimit> adminBodyLimit(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(
                new BodyLimit(problems, media.maxSize().toBytes()));
        registration.addUrlPatterns("/api/admin/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }
}
