package io.binome.engine;

import io.binome.fact.Fact;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.id.RoundId;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Change;
import io.binome.programme.Entry;
import io.binome.programme.Policy;
import io.binome.text.Text;
import java.util.List;
import java.util.Map;

/** Something a dialog wants done. Effects are data; the shell performs them after the state is safe. */
public sealed interface Effect {
    /** Say something. A message with a question opens that question. */
    record Send(Address to, Message message) implements Effect {
        /** In a direct message. */
        public static Send to(PersonId person, Message message) {
            return new Send(new Address.ToPerson(person), message);
        }
    }

    /** Hand over a file. */
    record SendFile(Address to, Document document) implements Effect {}

    /**
     * Hand over values as a file. The step writes them down as JSON, in their order, and a {@link SendFile} is what is kept.
     *
     * @param values maps, lists, strings, numbers, booleans and nulls
     */
    record SendData(Address to, String name, Map<String, Object> values, Text title) implements Effect {}

    /** Replace the buttons of an answered question by what was answered. */
    record Settle(PromptId prompt, Text answer) implements Effect {}

    /** Show a form to somebody who asked for it. */
    record OpenForm(PersonId to, Form form) implements Effect {}

    /** Open the room of a pair. */
    record OpenRoom(PairId pair, List<PersonId> members) implements Effect {}

    /** Wake this conversation; an alarm of the same key is replaced. */
    record SetAlarm(Alarm alarm) implements Effect {}

    /** Forget an alarm, if there is one. */
    record CancelAlarm(Alarm.Key key) implements Effect {}

    /** Let every dialog that listens hear of a fact, and keep it. */
    record Announce(Fact fact) implements Effect {}

    /** Put a request to every dialog that answers it; it is not kept. */
    record Ask(Request request) implements Effect {}

    /** Do as if this person had said so, wherever that belongs. */
    record HandOn(PersonId by, Heard heard) implements Effect {}

    /** Put the newest version of a record on record. */
    record Keep(Entry entry) implements Effect {}

    /** Take a record away for good; nothing happens where it is gone already. */
    record Discard(Entry entry) implements Effect {}

    /**
     * Find the pairs of a round, beside the steps. What is found is put on record as {@code run},
     * nothing where it cannot be found. Whatever the conversation wants done afterwards
     * waits for it.
     */
    record Solve(RoundId run, int number, Policy policy, AdminOverrides overrides, long seed) implements Effect {}

    /** Take away what a run found, with all its parts; nothing happens where it is gone already. */
    record Drop(RoundId run) implements Effect {}

    /** Change one thing about a person. */
    record Amend(PersonId person, Change change) implements Effect {}

    /**
     * Give a person the accounts of another, of whom nothing else is kept from then on. It comes last: this may be the
     * other's own conversation.
     */
    record Join(PersonId person, PersonId other) implements Effect {}

    /** Erase what is kept about a person. It comes last: this may be their own conversation. */
    record Forget(PersonId person) implements Effect {}
}
