package org.comfrey.journey;

import static org.comfrey.newsroom.SampleContent.anArticle;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.settings.SettingsStore;
import org.comfrey.newsroom.Newsroom;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Publishes an article that is read from right to left. */
@TestComponent
@RequiredArgsConstructor
class ArabicArticle {

    static final String PATH = "/articles/tadlik";

    private final Newsroom newsroom;
    private final SettingsStore settings;

    @EventListener(ApplicationReadyEvent.class)
    void publish() {
        var site = settings.site();
        settings.save(
                site.version(), site.toBuilder().furtherLocales(List.of("ar")).build());
        newsroom.live(anArticle("tadlik")
                .locale("ar")
                .title("العلاج بالتدليك لآلام الظهر")
                .summary("ما يمكن أن يفعله التدليك، وما لا يمكنه.")
                .build());
    }
}
