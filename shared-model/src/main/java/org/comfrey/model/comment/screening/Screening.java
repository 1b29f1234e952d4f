package org.comfrey.model.comment.screening;

import java.util.List;
import org.springframework.stereotype.Component;

/** Has each layer look at what a reader sends. */
@Component
public class Screening {

    private final List<Layer> layers;

    public Screening(EarlierReplies earlier, Impressions impressions) {
        layers = List.of(
                new TrapLayer(),
                new AddressLayer(),
                new WordLayer(),
                new MarkupLayer(),
                new LinkLayer(),
                new HasteLayer(),
                new AlikeLayer(),
                new ClassifierLayer(impressions),
                new ModerationLayer(earlier));
    }

    public Findings of(Submission submission) {
        return new Findings(
                layers.stream().flatMap(layer -> layer.look(submission)).toList());
    }
}
