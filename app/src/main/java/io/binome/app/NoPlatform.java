package io.binome.app;

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
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands in while no platform is connected: everything waits in the outbox, nothing is lost. */
final class NoPlatform implements Messenger {
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    @Override
    public void post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        throw later();
    }

    @Override
    public void hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        throw later();
    }

    @Override
    public void settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        throw later();
    }

    @Override
    public void show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        throw later();
    }

    @Override
    public void openRoom(EffectId id, PairId pair, List<PersonId> members) {
        throw later();
    }

    private static TryLater later() {
        return new TryLater(A_WHILE, "no platform is connected");
    }
}
