package org.comfrey.model.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/**
 * Passes word of changes on to whatever is made of what was changed. The store publishes here: what this process writes is
 * told before the write returns, and what other processes write as soon as the store tells of it. Thread-safe.
 */
@Slf4j
@Component
public class ChangeFeed {

    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

    public void subscribe(ChangeListener listener) {
        listeners.add(listener);
    }

    public void publish(Change change) {
        for (var listener : listeners) {
            try {
                listener.changed(change);
            } catch (RuntimeException failure) {
                // The change is stored: neither its maker nor the other listeners may suffer from one that fails.
                log.error("Word of a change was lost: {}", change, failure);
            }
        }
    }
}
