package org.comfrey.model.privacy;

import java.util.ArrayList;
import lombok.RequiredArgsConstructor;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.comment.RepliesOfWriter;
import org.comfrey.model.comment.Writers;
import org.comfrey.model.person.People;
import org.comfrey.model.settings.SettingsStore;
import org.springframework.stereotype.Component;

/** Brings together what is stored about one address. */
@Component
@RequiredArgsConstructor
public class Dossiers {

    private final RepliesOfWriter replies;
    private final Writers writers;
    private final Leftovers leftovers;
    private final SettingsStore settings;
    private final People people;
    private final Erasures erasures;

    public Dossier of(EmailAddress email) {
        var writer = writers.hashOf(email);
        var written = new ArrayList<Comment>();
        replies.forEach(writer, written::add);
        return new Dossier(
                written,
                leftovers.messagesTo(email),
                settings.site().discussion().listsWith(email),
                people.withEmail(email),
                erasures.of(writer));
    }
}
