package io.binome.simulation;

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
import io.binome.shell.Delivery;
import io.binome.shell.Messenger;
import io.binome.store.Workspace;
import io.binome.store.Workspace.Post;
import io.binome.store.Workspace.Room;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delivers into the simulated workspace. A message that is delivered twice stands there once. */
final class SimulatedMessenger implements Messenger {
    private final Workspace workspace;
    private final InstantSource clock;
    private final Listener listener;

    public SimulatedMessenger(Workspace workspace, InstantSource clock, Listener listener) {
        this.workspace = workspace;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public Delivery post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        var post = new Post(id.value(), 0, to, null, clock.instant(), message, null);
        if (workspace.post(post)) {
            listener.posted(post);
        }
        return Delivery.DELIVERED;
    }

    @Override
    public Delivery hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        var shown = List.of(
                new Block.Paragraph(document.title()), new Block.Context(Text.verbatim(document.name())));
        return post(id, cause, to, new Message(List.copyOf(shown), null), readers);
    }

    @Override
    public Delivery settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        workspace.settle(prompt, answer);
        workspace
                .form(prompt.to())
                .filter(form -> form.prompt().equals(prompt))
                .ifPresent(form -> workspace.hide(prompt.to()));
        listener.settled(prompt);
        return Delivery.DELIVERED;
    }

    @Override
    public Delivery show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        workspace.show(to, form);
        return Delivery.DELIVERED;
    }

    @Override
    public Delivery openRoom(EffectId id, PairId pair, List<PersonId> members) {
        workspace.open(new Room(pair, members));
        return Delivery.DELIVERED;
    }
}
