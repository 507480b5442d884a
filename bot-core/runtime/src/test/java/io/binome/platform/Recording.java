package io.binome.platform;

import io.binome.engine.Address;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.shell.Messenger;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A platform that writes down what it is given to do, and knows nobody of whom a test says so. */
final class Recording implements Messenger {
    private final String platform;
    private final List<String> log;
    private final Set<PersonId> strangers = new HashSet<>();
    private final List<Message> messages = new ArrayList<>();
    private Optional<RuntimeException> trouble = Optional.empty();

    Recording(String platform, List<String> log) {
        this.platform = platform;
        this.log = log;
    }

    void isGone(PersonId person) {
        strangers.add(person);
    }

    void fails(RuntimeException with) {
        trouble = Optional.of(with);
    }

    /** What was posted. */
    List<Message> messages() {
        return messages;
    }

    private void note(String what) {
        trouble.ifPresent(with -> {
            throw with;
        });
        log.add(platform + " " + what);
    }

    private void reach(PersonId person) {
        if (strangers.contains(person)) {
            throw new Undeliverable(Undeliverable.Reason.GONE, platform + " does not know " + person);
        }
    }

    private void reach(Address to) {
        if (to instanceof Address.ToPerson(var person)) {
            reach(person);
        }
    }

    private static String to(Address to) {
        return switch (to) {
            case Address.ToPerson(var person) -> person.local();
            case Address.ToRoom(var pair) -> "room " + pair.local();
            case Address.ToChannel(var programme) -> "channel " + programme.local();
        };
    }

    @Override
    public void post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        reach(to);
        note("posts " + id.value() + " to " + to(to) + " in " + readers.stream().map(Reader::language).toList());
        messages.add(message);
    }

    @Override
    public void hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        reach(to);
        note("hands " + id.value() + " to " + to(to));
    }

    @Override
    public void settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        note("settles " + prompt.value());
    }

    @Override
    public void show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        reach(to);
        note("shows " + id.value() + " to " + to.local());
    }

    @Override
    public void openRoom(EffectId id, PairId pair, List<PersonId> members) {
        members.forEach(this::reach);
        note("opens " + id.value());
    }
}
