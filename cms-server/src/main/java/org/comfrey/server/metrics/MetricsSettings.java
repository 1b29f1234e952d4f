package org.comfrey.server.metrics;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where metrics are.
 *
 * @param port The port that they are served at, which is never that of the site; 0 for any that is free. Default: none, and nothing is served.
 * @param address The address that the port is opened at. Default: {@code 127.0.0.1}, so that nobody else's machine can ask.
 */
@ConfigurationProperties("comfrey.metrics")
record MetricsSettings(
        @Nullable Integer port, @DefaultValue("127.0.0.1") InetAddress address) {}
