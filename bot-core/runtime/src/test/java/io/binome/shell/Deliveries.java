package io.binome.shell;

import io.binome.engine.Address;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A messenger that writes down what it delivers, every time, and fails where a test wants it to. */
public final class Deliveries implements Messenger {
    private final List<Given> all;
    private volatile Consumer<Given> before = each -> {};
    private volatile Consumer<Given> after = each -> {};
    private volatile boolean noting;

    /** What was delivered, as in {@code ada: hello}. */
    public record Given(EffectId id, String what) {}

    public Deliveries() {
        this(Collections.synchronizedList(new ArrayList<>()));
    }

    private Deliveries(List<Given> all) {
        this.all = all;
    }

    /** Another node's messenger to the same platform. */
    public Deliveries another() {
        return new Deliveries(all);
    }

    public void before(Consumer<Given> trouble) {
        before = trouble;
    }

    public void after(Consumer<Given> trouble) {
        after = trouble;
    }

    /** From now on it notes what is delivered itself, as a platform does where no two posts may overlap. */
    public void notes() {
        noting = true;
    }

    public void works() {
        before = each -> {};
        after = each -> {};
    }

    public List<Given> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    public List<String> words() {
        return all().stream().map(Given::what).toList();
    }

    private Delivery deliver(EffectId id, String what) {
        var given = new Given(id, what);
        return Delivery.of(() -> {
            before.accept(given);
            all.add(given);
            if (noting) {
                DeliveryNote.write();
            }
            after.accept(given);
        });
    }

    @Override
    public Delivery post(EffectId id, InputId cause, Address to, Message message, List<Reader> readers) {
        var words = message.blocks().stream()
                .flatMap(block -> block instanceof Block.Paragraph(var text) ? Stream.of(text) : Stream.empty())
                .map(readers.getFirst()::read)
                .toList();
        return deliver(id, to(to) + ": " + String.join(" ", words));
    }

    private static String to(Address to) {
        return switch (to) {
            case Address.ToPerson(var person) -> person.local();
            case Address.ToRoom(var pair) -> pair.value();
            case Address.ToChannel(var programme) -> programme.value();
        };
    }

    @Override
    public Delivery hand(EffectId id, InputId cause, Address to, Document document, List<Reader> readers) {
        return deliver(id, ((Address.ToPerson) to).person().local() + " gets " + document.name());
    }

    @Override
    public Delivery settle(EffectId id, InputId cause, PromptId prompt, Text answer, Reader reader) {
        return deliver(id, prompt.to().local() + "'s " + prompt.name() + " is settled: " + reader.read(answer));
    }

    @Override
    public Delivery show(EffectId id, InputId cause, PersonId to, Form form, Reader reader) {
        return deliver(id, to.local() + " sees a form");
    }

    @Override
    public Delivery openRoom(EffectId id, PairId pair, List<PersonId> members) {
        return deliver(id, "room " + pair.local());
    }
}
