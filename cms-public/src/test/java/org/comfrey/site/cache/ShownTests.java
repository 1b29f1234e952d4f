package org.comfrey.site.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.comfrey.model.reading.Search;
import org.comfrey.site.cache.Shown.Searched;
import org.junit.jupiter.api.Test;

class ShownTests {

    @Test
    void keepsASearchAsItIsCountedSoThatNobodyWhoGetsThePageWorksItOut() {
        assertThat(Shown.settings().searched("  Back   PAIN ", 7).searched())
                .isEqualTo(new Searched(new Search("back pain"), 7));
    }

    @Test
    void keepsNoSearchThatTellsWhoSearches() {
        assertThat(Shown.settings().catalog().searched("me@example.org", 0))
                .isEqualTo(Shown.settings().catalog());
    }
}
