package org.comfrey.model.privacy;

import java.util.List;
import java.util.Optional;
import org.comfrey.model.comment.Comment;
import org.comfrey.model.mail.Mail;
import org.comfrey.model.person.Person;

/**
 * Everything that is stored about one address.
 *
 * @param replies in every state, the oldest first, with what they said before
 * @param messages to the address, in the outbox, the newest first
 * @param lists the names of the lists in the settings that it stands in
 * @param account the account that is signed in to with it, if there is one
 * @param erasures what was erased of it before, the newest first
 */
public record Dossier(
        List<Comment> replies,
        List<Mail> messages,
        List<String> lists,
        Optional<Person> account,
        List<Erasure> erasures) {}
