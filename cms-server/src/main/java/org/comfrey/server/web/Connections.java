package org.comfrey.server.web;

import lombok.RequiredArgsConstructor;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.stereotype.Component;

/** How the server takes requests, and what it says of those that it does not take. */
@Component
@RequiredArgsConstructor
class Connections implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    private final ServerProperties properties;

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(this::customize);
    }

    private void customize(Server server) {
        server.setErrorHandler(new PlainProblem());
        for (var connector : server.getConnectors()) {
            customize(connector);
        }
        // An address with an encoded slash goes to the application, which refuses it with a page or a problem document.
        server.getDescendants(ServletContextHandler.class)
                .forEach(context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
    }

    private void customize(Connector connector) {
        connector.getConnectionFactories().stream()
                .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                .map(factory -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration())
                .forEach(http -> {
                    http.setSendServerVersion(false);
                    if (properties.getForwardHeadersStrategy() == ForwardHeadersStrategy.NATIVE) {
                        http.addCustomizer(new TrustedProxies());
                    }
                    http.setUriCompliance(UriCompliance.DEFAULT.with(
                            "COMFREY",
                            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                            UriCompliance.Violation.AMBIGUOUS_PATH_PARAMETER,
                            UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
                });
    }
}
