package io.binome.store;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.id.ConversationId;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.message.Prompt;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one running dialog in one document, so that one atomic write keeps it whole.
 *
 * @param version 0 before the first save; each save counts one up
 * @param state a state of the dialog named by the id's kind
 * @param seen ids of the inputs taken last, oldest first
 * @param open questions that wait for an answer
 * @param forms forms shown for open questions
 * @param outbox effects not known to be performed, in order
 * @param held what is to be said and waits for its readers' open hours, in order
 * @param endedAt when it ended for good; null while more may come of it
 */
public record Conversation(
        ConversationId id,
        long version,
        Object state,
        List<InputId> seen,
        List<Prompt> open,
        List<Form> forms,
        List<Alarm> alarms,
        List<Pending> outbox,
        List<Held> held,
        @Nullable Lease lease,
        Trouble trouble,
        @Nullable Instant endedAt) {

    private static final int REMEMBERED = 64;

    /** What was stored before anything was held back holds nothing back. */
    public Conversation {
        held = Objects.requireNonNullElse(held, List.of());
    }

    /**
     * An effect that waits to be performed.
     *
     * @param cause the input that asked for it; null where an older version kept it
     * @param by whose act it follows from at once, directly or through other conversations; null where it follows from
     *     nobody's
     */
    public record Pending(EffectId id, Effect effect, @Nullable InputId cause, @Nullable PersonId by) {
        public Pending(EffectId id, Effect effect, @Nullable InputId cause) {
            this(id, effect, cause, null);
        }
    }

    /**
     * Something to be said that waits for its readers' open hours.
     *
     * @param until when to look again whether it may be said
     */
    public record Held(Pending pending, Instant until) {}

    /** A node works on this conversation until then; afterwards any other may. */
    public record Lease(String node, Instant until) {}

    /**
     * What went wrong. A conversation in trouble collects its inputs, in order, until they can be taken.
     *
     * @param failures failures in a row
     * @param retryAt when to try again; null where nothing waits
     * @param reason the last failure's type, without personal data
     * @param setAside whether somebody must look at it before it is tried again
     */
    public record Trouble(
            int failures, @Nullable Instant retryAt, String reason, boolean setAside, List<Input> parked) {
        public static final Trouble NONE = new Trouble(0, null, "", false, List.of());
    }

    public static Conversation fresh(ConversationId id, Object state) {
        return new Conversation(
                id, 0, state, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null,
                Trouble.NONE, null);
    }

    /** When a node should look at this conversation next, if at all. */
    public Optional<Instant> wakeAt() {
        if (trouble.setAside()) {
            return Optional.empty();
        }
        if (lease != null) {
            return Optional.of(lease.until());
        }
        if (trouble.retryAt() != null) {
            return Optional.of(trouble.retryAt());
        }
        var alarm = alarms.stream().map(Alarm::at);
        var effects = outbox.isEmpty() ? Stream.<Instant>empty() : Stream.of(Instant.EPOCH);
        return Stream.of(alarm, effects, held.stream().map(Held::until)).flatMap(each -> each).min(Instant::compareTo);
    }

    public boolean hasSeen(InputId input) {
        return seen.contains(input);
    }

    public Optional<Prompt> open(PromptId prompt) {
        return open.stream().filter(each -> each.id().equals(prompt)).findFirst();
    }

    public Optional<Form> form(PromptId prompt) {
        return forms.stream().filter(each -> each.prompt().equals(prompt)).findFirst();
    }

    public Conversation having(InputId input) {
        if (hasSeen(input)) {
            return this;
        }
        var ids = Stream.concat(seen.stream(), Stream.of(input)).toList();
        var kept = ids.subList(Math.max(0, ids.size() - REMEMBERED), ids.size());
        return new Conversation(id, version, state, kept, open, forms, alarms, outbox, held, lease, trouble, endedAt);
    }

    public Conversation stepped(
            Object next, List<Prompt> opened, List<Form> shown, List<Alarm> set, List<Pending> pending,
            List<Held> heldBack) {
        return new Conversation(
                id, version, next, seen, opened, shown, set, pending, heldBack, lease, trouble, endedAt);
    }

    public Conversation with(List<Alarm> set) {
        return new Conversation(id, version, state, seen, open, forms, set, outbox, held, lease, trouble, endedAt);
    }

    public Conversation holding(List<Pending> pending, List<Held> heldBack) {
        return new Conversation(
                id, version, state, seen, open, forms, alarms, pending, heldBack, lease, trouble, endedAt);
    }

    /** The same, whose held messages are looked at again at that moment at the latest. */
    public Conversation lookingAgain(Instant moment) {
        return holding(
                outbox,
                held.stream()
                        .map(each -> each.until().isAfter(moment) ? new Held(each.pending(), moment) : each)
                        .toList());
    }

    public Conversation leased(@Nullable Lease by) {
        return new Conversation(id, version, state, seen, open, forms, alarms, outbox, held, by, trouble, endedAt);
    }

    public Conversation troubled(Trouble by) {
        return new Conversation(id, version, state, seen, open, forms, alarms, outbox, held, lease, by, endedAt);
    }

    public Conversation without(Set<EffectId> performed) {
        var left = outbox.stream().filter(each -> !performed.contains(each.id())).toList();
        return new Conversation(id, version, state, seen, open, forms, alarms, left, held, lease, trouble, endedAt);
    }

    /** The same, ended for good at a moment, the first one that is named; or going on where that is null. */
    public Conversation ended(@Nullable Instant at) {
        var first = at == null || endedAt == null ? at : endedAt;
        return new Conversation(id, version, state, seen, open, forms, alarms, outbox, held, lease, trouble, first);
    }

    public boolean hasEndedBefore(Instant moment) {
        return endedAt != null && endedAt.isBefore(moment);
    }

    /** What is asked of somebody, waits to be said to them, or was said by them and not taken, is taken out. */
    public Conversation without(PersonId person) {
        var asked = open.stream().filter(prompt -> !prompt.id().to().equals(person)).toList();
        var shown = forms.stream().filter(form -> !form.prompt().to().equals(person)).toList();
        var left = outbox.stream().filter(each -> !person.equals(reader(each.effect()))).toList();
        var parked = trouble.parked().stream()
                .filter(input -> !(input instanceof Input.ByPerson given && given.by().equals(person)))
                .toList();
        var calm = parked.size() == trouble.parked().size()
                ? trouble
                : parked.isEmpty()
                        ? Trouble.NONE
                        : new Trouble(
                                trouble.failures(), trouble.retryAt(), trouble.reason(), trouble.setAside(), parked);
        var unsaid = held.stream().filter(each -> !person.equals(reader(each.pending().effect()))).toList();
        return new Conversation(
                id, version, state, seen, asked, shown, alarms, left, unsaid, lease, calm, endedAt);
    }

    /** Those for whom something is held back, each once. */
    public List<PersonId> heldFor() {
        return held.stream()
                .flatMap(each -> Stream.ofNullable(reader(each.pending().effect())))
                .distinct()
                .toList();
    }

    private static @Nullable PersonId reader(Effect effect) {
        return switch (effect) {
            case Effect.Send(Address.ToPerson(var to), var message) -> to;
            case Effect.SendFile(Address.ToPerson(var to), var document) -> to;
            case Effect.OpenForm(var to, var form) -> to;
            case Effect.Settle(var prompt, var answer) -> prompt.to();
            default -> null;
        };
    }

    /** The same, numbered as it will be once saved. */
    public Conversation next() {
        return new Conversation(id, version + 1, state, seen, open, forms, alarms, outbox, held, lease, trouble,
                endedAt);
    }
}
