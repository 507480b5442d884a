package io.binome.shell;

import io.binome.engine.Dialogs;
import io.binome.engine.Effect;
import io.binome.id.ConversationId;
import io.binome.id.PromptId;
import io.binome.store.Conversation;
import io.binome.store.Reading;
import io.binome.store.Store;
import io.binome.store.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes conversations: what a change makes of one is saved where the version matches, and else made again. */
final class Saves {
    private static final int RACES = 100;

    private final Store store;
    private final Dialogs dialogs;
    private final Recent recent = new Recent();

    Saves(Store store, Dialogs dialogs) {
        this.store = store;
        this.dialogs = dialogs;
    }

    /** Saves what a change makes of the newest version, again and again until no one else was quicker. */
    Conversation change(ConversationId id, UnaryOperator<Conversation> change) {
        return raced(id, () -> changed(
                loaded(id).orElseGet(() -> Conversation.fresh(id, dialogs.of(id.kind()).start(id))), change));
    }

    private Optional<Conversation> loaded(ConversationId id) {
        return recent.of(id).or(() -> store.conversations().find(id));
    }

    /** The same for a conversation that there is; empty, and nothing changes, where there is none. */
    Optional<Conversation> changeIfBegun(ConversationId id, UnaryOperator<Conversation> change) {
        return raced(id, () -> {
            var before = loaded(id);
            if (before.isEmpty()) {
                return Optional.of(before);
            }
            var after = changed(before.get(), change);
            return after.isEmpty() ? Optional.empty() : Optional.of(after);
        });
    }

    /** The conversations of questions; one that this node saved last, and in which they are open, need not be read. */
    List<Conversation> asking(List<PromptId> prompts) {
        var known = prompts.stream()
                .collect(Collectors.groupingBy(PromptId::conversation)).entrySet().stream()
                .flatMap(each -> recent.of(each.getKey())
                        .filter(seen -> each.getValue().stream().allMatch(prompt -> seen.open(prompt).isPresent()))
                        .stream())
                .toList();
        var ids = known.stream().map(Conversation::id).collect(Collectors.toSet());
        var unknown = prompts.stream().map(PromptId::conversation).distinct().filter(id -> !ids.contains(id)).toList();
        return unknown.isEmpty()
                ? known
                : Stream.concat(known.stream(), store.conversations().found(unknown).stream()).toList();
    }

    /** What has become of it; empty where somebody else was quicker. */
    Optional<Conversation> changed(Conversation before, UnaryOperator<Conversation> change) {
        var isCurrent = false;
        try {
            var after = change.apply(before);
            var next = after.equals(before) ? before : after.next();
            isCurrent = next == before || store.conversations().save(next);
            if (isCurrent && next != before) {
                recent.saved(next);
                newlyAsked(before, next);
            }
            return isCurrent ? Optional.of(next) : Optional.empty();
        } finally {
            if (!isCurrent) {
                recent.doubt(before);
            }
        }
    }

    /** Of an effect that was saved just now nobody has done anything; and there is a draft only where there was a form. */
    private static void newlyAsked(Conversation before, Conversation saved) {
        for (var pending : saved.outbox()) {
            if (pending.id().isOf(saved.id(), saved.version())) {
                Reading.isNew(pending.id());
                if (pending.effect() instanceof Effect.Settle(var prompt, var answer)
                        && before.form(prompt).isEmpty()) {
                    Reading.isAbsent(Tickets.ofDraft(prompt));
                }
            }
        }
    }

    /** People were erased, and with them conversations. */
    void forgetRecent() {
        recent.forgetAll();
    }

    private static <T> T raced(ConversationId id, Supplier<Optional<T>> attempt) {
        for (var race = 0; race < RACES; race++) {
            var won = attempt.get();
            if (won.isPresent()) {
                return won.get();
            }
        }
        throw new IllegalStateException("lost " + RACES + " races for " + id);
    }

    /** Reads a conversation anew the next time. */
    void forget(ConversationId id) {
        recent.forget(id);
    }
}
