package io.binome.play;

import io.binome.engine.Address;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.shell.Delivery;
import io.binome.shell.Messenger;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a messenger do it, and tells when it has: so what came of one effect can be told from what came of the next. */
final class WatchedMessenger implements Messenger {
    private final Watcher watcher;
    private Optional<Messenger> messenger = Optional.empty();

    /** Who is told. */
    interface Watcher {
        void carried(Address to);

        void settled(PersonId by);

        void opened(List<PersonId> members);
    }

    WatchedMessenger(Watcher watcher) {
        this.watcher = watcher;
    }

    void by(Messenger who) {
        messenger = Optional.of(who);
    }

    private Messenger messenger() {
        return messenger.orElseThrow();
    }

    @Override
    public Delivery post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        var delivery = messenger().post(id, cause, to, message, readers);
        watcher.carried(to);
        return delivery;
    }

    @Override
    public Delivery hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        var delivery = messenger().hand(id, cause, to, document, readers);
        watcher.carried(to);
        return delivery;
    }

    @Override
    public Delivery settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        var delivery = messenger().settle(id, cause, prompt, answer, reader);
        watcher.carried(new Address.ToPerson(prompt.to()));
        watcher.settled(prompt.to());
        return delivery;
    }

    @Override
    public Delivery show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        var delivery = messenger().show(id, cause, to, form, reader);
        watcher.carried(new Address.ToPerson(to));
        return delivery;
    }

    @Override
    public Delivery openRoom(EffectId id, PairId pair, List<PersonId> members) {
        var delivery = messenger().openRoom(id, pair, members);
        watcher.opened(members);
        return delivery;
    }
}
