package io.binome.terminal;

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
import io.binome.platform.AddressBook;
import io.binome.programme.Room;
import io.binome.shell.Delivery;
import io.binome.shell.Messenger;
import io.binome.store.Postings.Posting;
import io.binome.store.Store;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints what the bot says, once. */
final class Printer implements Messenger {
    private final Store store;
    private final AddressBook book;
    private final Screen screen;
    private final InstantSource clock;

    Printer(Store store, AddressBook book, Screen screen, InstantSource clock) {
        this.store = store;
        this.book = book;
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public Delivery post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        if (to instanceof Address.ToPerson(var person) && !isHere(person)) {
            return new Delivery.Never(Delivery.Reason.GONE, "no such user");
        }
        var postings = store.connections().postings();
        if (postings.find(id).isEmpty()) {
            screen.prints(to, message, readers);
            var question = message.prompt() == null ? null : message;
            postings.add(new Posting(id, Terminal.HERE, to.toString(), id.value(), question, clock.instant()));
        }
        return Delivery.DELIVERED;
    }

    private boolean isHere(PersonId person) {
        return !book.of(person, Terminal.NAME).isEmpty();
    }

    @Override
    public Delivery hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        List<Block> named = List.of(
                new Block.Paragraph(document.title()), new Block.Context(Text.verbatim(document.name())));
        return post(id, cause, to, new Message(named, null), readers);
    }

    @Override
    public Delivery settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        screen.settles(prompt);
        return Delivery.DELIVERED;
    }

    @Override
    public Delivery show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        if (!isHere(to)) {
            return new Delivery.Never(Delivery.Reason.GONE, "no such user");
        }
        screen.shows(to, form, reader);
        return Delivery.DELIVERED;
    }

    @Override
    public Delivery openRoom(EffectId id, PairId pair, List<PersonId> members) {
        store.records().put(new Room(pair, pair.organisation().place(Terminal.HERE.value() + "." + pair.local())));
        return Delivery.DELIVERED;
    }
}
