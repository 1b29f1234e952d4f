package org.comfrey.site.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The pages that are kept ready.
 *
 * @param size The most memory that they take. Default: 32 MB.
 * @param renewAfter A page that is asked for when its copy is older is made anew, for what changes with the day, such as an overdue review. Default: a minute.
 */
@ConfigurationProperties("comfrey.page-cache")
public record PageCacheProperties(
        @DefaultValue("32MB") DataSize size,
        @DefaultValue("60s") Duration renewAfter) {}
