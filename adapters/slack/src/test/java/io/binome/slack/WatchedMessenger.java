package io.binome.slack;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets a messenger do it, and tells when it has: so what came of one effect can be told from what came of the next. */
final class WatchedMessenger implements Messenger {
    private final Runnable carried;
    private final Consumer<PersonId> settled;
    private Optional<Messenger> messenger = Optional.empty();

    WatchedMessenger(Runnable carried, Consumer<PersonId> settled) {
        this.carried = carried;
        this.settled = settled;
    }

    void by(Messenger who) {
        messenger = Optional.of(who);
    }

    private void carry(Consumer<Messenger> effect) {
        effect.accept(messenger.orElseThrow());
        carried.run();
    }

    @Override
    public void post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        carry(by -> by.post(id, cause, to, message, readers));
    }

    @Override
    public void hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        carry(by -> by.hand(id, cause, to, document, readers));
    }

    @Override
    public void settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        carry(by -> by.settle(id, cause, prompt, answer, reader));
        settled.accept(prompt.to());
    }

    @Override
    public void show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        carry(by -> by.show(id, cause, to, form, reader));
    }

    @Override
    public void openRoom(EffectId id, PairId pair, List<PersonId> members) {
        carry(by -> by.openRoom(id, pair, members));
    }
}
