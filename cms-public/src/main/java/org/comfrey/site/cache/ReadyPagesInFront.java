package org.comfrey.site.cache;

import lombok.RequiredArgsConstructor;
import org.comfrey.site.web.SiteProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts the pages that are ready in front of everything else that the server does with a request. */
@Component
@RequiredArgsConstructor
class ReadyPagesInFront implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    private final PageCache pages;
    private final VisitCounter visits;
    private final SiteProperties site;

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.insertHandler(new ReadyPages(pages, visits, site.url() == null)));
    }
}
