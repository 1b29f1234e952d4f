package org.comfrey.api.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.api.AdminApi;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.ProblemWriter;
import org.comfrey.model.token.ApiTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The filter chains of the management API and of the editors' UI. Nothing else is covered: the reading site has no
 * sessions and nobody signs in there.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@RequiredArgsConstructor
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String API = "/api/admin/**";

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final String OWN_FILES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final ProblemWriter problems;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentActor());
    }

    @Bean
    @Order(1)
    SecurityFilterChain adminApiSecurity(
            HttpSecurity http, ApiTokens tokens, StaffSessions sessions, CsrfTokenRepository csrfTokens) {
        return http.securityMatcher(API)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens).ignoringRequestMatchers(Doors::carriesToken))
                // Doors decides who asks, and StaffSessions about sessions. Spring Security's own ways would give a
                // session a new id at each request.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new Doors(tokens, sessions, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(AdminApi.BASE + "/session")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                AdminApi.BASE + "/session/password",
                                AdminApi.BASE + "/session/password-reset")
                        .permitAll()
                        .requestMatchers(AdminApi.BASE + "/setup")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, AdminApi.BASE + "/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint((_, response, _) -> askToSignIn(response))
                                .accessDeniedHandler((_, response, denied) -> deny(response, denied)))
                .headers(headers -> common(headers).contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING)))
                .build();
    }

    /** The UI's files hold no secrets; what they show comes from the API. */
    @Bean
    @Order(2)
    SecurityFilterChain adminUiSecurity(HttpSecurity http) {
        return http.securityMatcher("/admin", "/admin/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                // What may be cached, and for how long, is said where the files are served.
                .headers(headers -> common(headers)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_FILES))
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    /** Readable by scripts of this site, which repeat it in the header {@code X-XSRF-TOKEN}. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return repository;
    }

    /**
     * Strict about addresses. Names of parameters and values of headers are left to those who read them: what the API does
     * not know it refuses with words, and the reading site answers alike on a node that has no such firewall.
     */
    @Bean
    HttpFirewall addressesWithoutTricks() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        return firewall;
    }

    /** Addresses with tricks in them, such as encoded slashes, are refused before any chain. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        return (request, response, _) -> {
            if (request.getRequestURI().startsWith("/api/")) {
                problems.write(
                        response,
                        ProblemType.MALFORMED_REQUEST,
                        "This address has characters or steps in it that no address here has, such as \"..\", \"//\", \";\" or an encoded slash.");
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        };
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private void askToSignIn(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(response, ProblemType.NOT_SIGNED_IN, Doors.SIGN_IN);
    }

    private void deny(HttpServletResponse response, AccessDeniedException denied) throws IOException {
        if (denied instanceof CsrfException) {
            problems.write(
                    response,
                    ProblemType.CSRF,
                    "Repeat the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN. GET /session makes the cookie come.");
        } else {
            problems.write(response, ProblemType.NOT_ALLOWED, "This is not allowed.");
        }
    }
}
