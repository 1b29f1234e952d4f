package org.comfrey.server.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Notes what a running Comfrey asks its store, while somebody wants to know. What it does by the clock is left out. */
@TestConfiguration(proxyBeanMethods = false)
public class StoreCommands implements CommandListener {

    private static final List<String> ABOUT_THE_CONNECTION = List.of("hello", "ping", "getMore", "endSessions");

    /**
     * A command.
     *
     * @param name such as find
     * @param collection it is about
     * @param whole as it was sent
     */
    public record Command(String name, String collection, BsonDocument whole) {}

    private final List<Command> noted = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    @Bean
    MongoClientSettingsBuilderCustomizer noting() {
        return settings -> settings.addCommandListener(this);
    }

    /** What was asked during these acts. */
    public synchronized List<Command> during(Runnable acts) {
        noted.clear();
        listening = true;
        try {
            acts.run();
        } finally {
            listening = false;
        }
        return List.copyOf(noted);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var name = event.getCommandName();
        if (listening && !isByTheClock() && !ABOUT_THE_CONNECTION.contains(name)) {
            // The driver reuses the document's memory once the command is sent.
            var whole = event.getCommand().clone();
            noted.add(new Command(name, whole.getString(name).getValue(), whole));
        }
    }

    /** The driver tells in the thread that asks. */
    private static boolean isByTheClock() {
        var thread = Thread.currentThread().getName();
        return thread.startsWith("scheduling-") || thread.equals("learning");
    }
}
