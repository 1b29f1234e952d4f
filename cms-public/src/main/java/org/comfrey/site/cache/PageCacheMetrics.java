package org.comfrey.site.cache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells how often pages were ready, had to be made, and were dropped because of a change; and what they take. */
@Component
@RequiredArgsConstructor
class PageCacheMetrics implements MeterBinder {

    private final PageCache pages;

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "comfrey.pages.hits", "Pages that were ready", pages.hits);
        count(registry, "comfrey.pages.misses", "Pages that had to be made", pages.misses);
        count(registry, "comfrey.pages.evictions", "Pages that were dropped because of a change", pages.evictions);
        Gauge.builder("comfrey.pages.count", pages, PageCache::count)
                .description("Pages that are kept ready")
                .register(registry);
        Gauge.builder("comfrey.pages.size", pages, PageCache::bytes)
                .description("The most that they take")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    private static void count(MeterRegistry registry, String name, String what, LongAdder adder) {
        FunctionCounter.builder(name, adder, LongAdder::sum).description(what).register(registry);
    }
}
