package org.comfrey.server.store;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.comfrey.model.change.Change;
import org.comfrey.model.change.ChangeFeed;
import org.jspecify.annotations.Nullable;

/**
 * Tells of what this process writes, before the write returns to whoever asked for it: so an editor who publishes and then
 * looks sees the new page. It listens to what goes to the store, and so no store of the domain can forget to tell.
 */
@RequiredArgsConstructor
final class OwnWrites implements CommandListener {

    private final ChangeFeed feed;

    /** What the commands that are under way change, by the number of their request. */
    private final Map<Integer, List<Change>> underWay = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var changes = changes(event.getCommandName(), event.getCommand());
        if (!changes.isEmpty()) {
            underWay.put(event.getRequestId(), changes);
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        tell(event.getRequestId());
    }

    /** A write whose answer was lost may have been carried out. */
    @Override
    public void commandFailed(CommandFailedEvent event) {
        tell(event.getRequestId());
    }

    private void tell(int request) {
        var changes = underWay.remove(request);
        if (changes != null) {
            changes.forEach(feed::publish);
        }
    }

    static List<Change> changes(String command, BsonDocument whole) {
        return switch (command) {
            case "insert" ->
                each(whole, command, "documents", document -> Watched.inserted(name(whole, command), document));
            case "update" -> each(whole, command, "updates", update -> changed(name(whole, command), update, "q", "u"));
            case "delete" ->
                each(whole, command, "deletes", deletion -> changed(name(whole, command), deletion, "q", "q"));
            case "findAndModify" ->
                isWatched(whole, command)
                        ? changed(name(whole, command), whole, "query", "update").stream()
                                .toList()
                        : List.of();
            default -> List.of();
        };
    }

    private static List<Change> each(
            BsonDocument whole, String command, String list, Function<BsonDocument, Optional<Change>> meaning) {
        if (!isWatched(whole, command)) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        for (BsonValue item : whole.getArray(list, new BsonArray())) {
            meaning.apply(item.asDocument()).ifPresent(changes::add);
        }
        return changes;
    }

    private static Optional<Change> changed(String collection, BsonDocument write, String found, String put) {
        var filter = write.getDocument(found, new BsonDocument());
        return Watched.written(collection, filter.get("_id"), replacement(write.get(put)));
    }

    private static @Nullable BsonDocument replacement(@Nullable BsonValue put) {
        return put != null && put.isDocument() ? put.asDocument() : null;
    }

    private static boolean isWatched(BsonDocument whole, String command) {
        return Watched.collections().contains(name(whole, command));
    }

    private static String name(BsonDocument whole, String command) {
        var name = whole.get(command);
        return name != null && name.isString() ? name.asString().getValue() : "";
    }
}
