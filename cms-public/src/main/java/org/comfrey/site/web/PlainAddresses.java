package org.comfrey.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Each page has one address. Spring matches addresses without what stands behind a semicolon, so that
 * {@code /articles/x;jsessionid=1} and any number of others would show the same page, and fill caches with it.
 */
@Component
class PlainAddresses implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/admin/**", "/api/admin/**", "/actuator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getRequestURI().indexOf(';') >= 0) {
            throw PageMissing.unknown();
        }
        return true;
    }
}
