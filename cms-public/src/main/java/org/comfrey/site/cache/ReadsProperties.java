package org.comfrey.site.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What readers read and search for.
 *
 * @param storedEvery What a node has counted goes into the store this often, and when the node is stopped. Default: 20 seconds.
 */
@ConfigurationProperties("comfrey.reads")
public record ReadsProperties(@DefaultValue("20s") Duration storedEvery) {}
