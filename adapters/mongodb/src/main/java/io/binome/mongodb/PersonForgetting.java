package io.binome.mongodb;

import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.MemberId;
import io.binome.id.NoteId;
import io.binome.id.PersonId;
import io.binome.programme.Entry;
import io.binome.programme.Mailbox;
import io.binome.programme.Pair;
import io.binome.store.Connections;
import java.util.List;

/**
 * Erases a person from the documents of their organisation, which it reads through for that: it is seldom asked. What a
 * crash has left is forgotten when it is asked again: the pairs, by which the rest is found, stay.
 */
final class PersonForgetting {

    private final MongoConversations conversations;
    private final MongoLedger ledger;
    private final MongoFocus focus;
    private final Connections connections;

    PersonForgetting(
            MongoConversations conversations, MongoLedger ledger, MongoFocus focus, Connections connections) {
        this.conversations = conversations;
        this.ledger = ledger;
        this.focus = focus;
        this.connections = connections;
    }

    void forget(PersonId person) {
        var pairs = ledger.all(Pair.class, person.organisation()).stream()
                .filter(pair -> pair.members().contains(person))
                .map(pair -> pair.id().value())
                .toList();
        focus.of(person).forEach(connections.postings()::settled);
        connections.accounts().of(person).forEach(account -> connections.accounts().remove(account.id()));
        conversations.forget(person.organisation(), id -> isTheirs(id, person, pairs));
        focus.forget(person);
        for (var type : Entry.class.getPermittedSubclasses()) {
            forget(type.asSubclass(Entry.class), person, pairs);
        }
    }

    private <E extends Entry> void forget(Class<E> type, PersonId person, List<String> pairs) {
        ledger.all(type, person.organisation()).stream()
                .filter(entry -> switch (entry.id()) {
                    case PersonId id -> id.equals(person);
                    case MemberId id -> id.person().equals(person);
                    case NoteId id -> id.person().equals(person);
                    case GoalId id -> pairs.contains(id.pair().value());
                    default -> entry instanceof Mailbox mailbox && mailbox.person().equals(person);
                })
                .forEach(ledger::remove);
    }

    /** The conversations with somebody are those about them, {@code organisation/…/person#kind}, and about their pairs. */
    private static boolean isTheirs(ConversationId id, PersonId person, List<String> pairs) {
        return id.subject().endsWith("/" + person.local())
                || pairs.stream().anyMatch(pair -> (id.subject() + "/").startsWith(pair + "/"));
    }
}
