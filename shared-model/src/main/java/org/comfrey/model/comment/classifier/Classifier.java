package org.comfrey.model.comment.classifier;

import org.comfrey.model.comment.screening.Impression;
import org.comfrey.model.comment.screening.Impressions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads replies by the starting model and by what this site taught since. Both are in memory. Thread-safe. */
@Component
class Classifier implements Impressions {

    private final SpamModel starting = StartingModel.load();

    private volatile @Nullable SiteModel site;

    @Override
    public Impression of(String text) {
        var reply = ReplyTokens.of(text);
        var features = Features.of(reply);
        var opinion = starting.logOdds(features);
        var weighed = starting.weighed(features);
        var taught = site;
        return taught == null
                ? SpamReading.of(reply, opinion, weighed)
                : SpamReading.of(reply, taught.logOdds(reply, opinion), taught.weighed(reply, weighed));
    }

    SpamModel starting() {
        return starting;
    }

    /** From now on it reads by this as well; by the starting model alone where it is null. */
    void hear(@Nullable SiteModel taught) {
        site = taught;
    }
}
