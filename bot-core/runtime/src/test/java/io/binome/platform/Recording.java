package io.binome.platform;

import io.binome.shell.Delivery;
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
    private Optional<Delivery> trouble = Optional.empty();

    Recording(String platform, List<String> log) {
        this.platform = platform;
        this.log = log;
    }

    void isGone(PersonId person) {
        strangers.add(person);
    }

    void fails(Delivery with) {
        trouble = Optional.of(with);
    }

    /** What was posted. */
    List<Message> messages() {
        return messages;
    }

    private Delivery noted(String what) {
        if (trouble.isEmpty()) {
            log.add(platform + " " + what);
        }
        return trouble.orElse(Delivery.DELIVERED);
    }

    private boolean isStranger(Address to) {
        return to instanceof Address.ToPerson(var person) && strangers.contains(person);
    }

    private Delivery gone() {
        return new Delivery.Never(Delivery.Reason.GONE, platform + " does not know them");
    }

    private static String to(Address to) {
        return switch (to) {
            case Address.ToPerson(var person) -> person.local();
            case Address.ToRoom(var pair) -> "room " + pair.local();
            case Address.ToChannel(var programme) -> "channel " + programme.local();
        };
    }

    @Override
    public Delivery post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        if (isStranger(to)) {
            return gone();
        }
        var delivery = noted(
                "posts " + id.value() + " to " + to(to) + " in " + readers.stream().map(Reader::language).toList());
        if (trouble.isEmpty()) {
            messages.add(message);
        }
        return delivery;
    }

    @Override
    public Delivery hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        return isStranger(to) ? gone() : noted("hands " + id.value() + " to " + to(to));
    }

    @Override
    public Delivery settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        return noted("settles " + prompt.value());
    }

    @Override
    public Delivery show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        return strangers.contains(to) ? gone() : noted("shows " + id.value() + " to " + to.local());
    }

    @Override
    public Delivery openRoom(EffectId id, PairId pair, List<PersonId> members) {
        return members.stream().anyMatch(strangers::contains) ? gone() : noted("opens " + id.value());
    }
}
