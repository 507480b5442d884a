package io.binome.shell;

import io.binome.engine.Address;
import io.binome.engine.Effect;
import io.binome.fact.Fact;
import io.binome.id.PromptId;
import io.binome.store.Conversation.Pending;
import io.binome.store.Store;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Does what effects ask for: says it, keeps it, hands it on. */
final class Effects {
    private final Store store;
    private final Messenger messenger;
    private final Runner runner;
    private final Solving solving;
    private final Readers readers;

    Effects(Store store, Messenger messenger, Runner runner, Solving solving) {
        this.store = store;
        this.messenger = messenger;
        this.runner = runner;
        this.solving = solving;
        this.readers = new Readers(store.records());
    }

    /**
     * Carries out one effect.
     *
     * @param answered questions that were answered since one was asked, and are to go out of focus by then
     * @param awake called as often as the lease has to be renewed; false where the effect is left to somebody else
     */
    Delivery carriedOut(Pending pending, Collection<PromptId> answered, BooleanSupplier awake) {
        var id = pending.id();
        return switch (pending.effect()) {
            case Effect.Send(var to, var message) -> {
                var prompt = message.prompt();
                if (prompt != null && prompt.asks()) {
                    store.focus().asked(prompt.id(), answered);
                }
                yield counted(pending, to, messenger.post(id, pending.cause(), to, message, readers.at(to)));
            }
            case Effect.SendFile(var to, var document) ->
                messenger.hand(id, pending.cause(), to, document, readers.at(to));
            case Effect.Settle(var prompt, var answer) ->
                messenger.settle(id, pending.cause(), prompt, answer, readers.of(prompt.to()));
            case Effect.OpenForm(var to, var form) -> messenger.show(id, pending.cause(), to, form, readers.of(to));
            case Effect.OpenRoom(var pair, var members) -> messenger.openRoom(id, pair, members);
            case Effect.Announce(var fact) -> done(() -> runner.announce(id.value(), fact, pending.by()));
            case Effect.Ask(var request) -> done(() -> runner.ask(id.value(), request, pending.by()));
            case Effect.HandOn(var by, var heard) -> done(() -> runner.handOn(id.value(), by, heard));
            case Effect.Keep(var entry) -> done(() -> store.records().put(entry));
            case Effect.Discard(var entry) -> done(() -> store.records().remove(entry));
            case Effect.Solve order -> Delivery.of(() -> solving.of(order, awake));
            case Effect.Drop(var run) -> done(() -> solving.drop(run));
            case Effect.Amend(var person, var change) -> done(() -> {
                store.records().amend(person, change::to);
                if (change.isAboutHours()) {
                    runner.lookAgain(person);
                }
            });
            case Effect.Join(var person, var other) -> done(() -> {
                Joining.of(store, person, other);
                runner.forgetRecent();
            });
            case Effect.Forget(var person) -> done(() -> {
                store.forget(person);
                runner.forgetRecent();
            });
            case Effect.SendData data -> throw new IllegalStateException("data are written in the step");
            case Effect.SetAlarm alarm -> throw new IllegalStateException("alarms are set in the step");
            case Effect.CancelAlarm alarm -> throw new IllegalStateException("alarms are cancelled in the step");
        };
    }

    /** Whoever was written to without having done anything is to be written to less for a while. */
    private Delivery counted(Pending pending, Address to, Delivery delivery) {
        if (to instanceof Address.ToPerson(var person)
                && !person.equals(pending.by())
                && delivery instanceof Delivery.Delivered) {
            store.focus().unasked(pending.id(), person, runner.now());
        }
        return delivery;
    }

    /** What is done here is done, or fails. */
    private static Delivery done(Runnable work) {
        work.run();
        return Delivery.DELIVERED;
    }

    /** Questions that are in focus no longer. */
    void answered(Collection<PromptId> prompts) {
        prompts.forEach(store.focus()::answered);
    }

    /** What nobody can be told any more is a fact, so that whoever is waiting for them learns of it. */
    void lost(Pending pending, Delivery.Reason reason) {
        if (reason == Delivery.Reason.REFUSED) {
            return;
        }
        var fact = switch (pending.effect()) {
            case Effect.Send(var to, var message) -> unreachable(to);
            case Effect.SendFile(var to, var document) -> unreachable(to);
            case Effect.OpenForm(var to, var form) -> unreachable(new Address.ToPerson(to));
            default -> null;
        };
        if (fact != null) {
            runner.announce(pending.id().value(), fact);
        }
    }

    private static @Nullable Fact unreachable(Address to) {
        return switch (to) {
            case Address.ToPerson(var person) -> new Fact.PersonUnreachable(person);
            case Address.ToChannel(var programme) -> new Fact.ChannelUnreachable(programme);
            case Address.ToRoom room -> null;
        };
    }

    /** Whether an effect comes out the same where it is done a second time, and nobody sees it twice. */
    static boolean isPatient(Effect effect) {
        return switch (effect) {
            case Effect.Settle settle -> true;
            case Effect.Announce announce -> true;
            case Effect.Ask ask -> true;
            case Effect.HandOn deed -> true;
            case Effect.Keep keep -> true;
            case Effect.Discard discard -> true;
            case Effect.Amend amend -> true;
            case Effect.Drop drop -> true;
            case Effect.Send send -> false;
            case Effect.SendFile file -> false;
            case Effect.SendData data -> false;
            case Effect.OpenForm form -> false;
            case Effect.OpenRoom room -> false;
            case Effect.Solve solve -> false;
            case Effect.Join join -> false;
            case Effect.Forget forget -> false;
            case Effect.SetAlarm alarm -> false;
            case Effect.CancelAlarm alarm -> false;
        };
    }
}
