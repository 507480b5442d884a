package io.binome.simulation;

import io.binome.engine.Alarm;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.ProgrammeId;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import io.binome.programme.ProgrammeEnd;
import io.binome.store.Conversation;
import io.binome.store.Store;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pairs that nothing is going to happen to by itself, though the programme has time for another session of theirs: no
 * question lapses, nobody is reminded, no date is looked for. The end of the programme alone does not count.
 */
final class StuckPairs {
    private static final Alarm.Key END = Alarm.Key.of("end");

    /** Conversations that take a pair on; what else is asked of the two may rest. */
    private static final Set<String> KINDS = Set.of("journey", "session", "series");

    private StuckPairs() {}

    /** Those of a programme at that moment, proposals among them. */
    static List<String> in(Programme programme, Store store, Instant now) {
        var goingOn = new HashSet<String>();
        var stuck = new HashSet<String>();
        for (var id : store.conversations().within(programme.id())) {
            var isProposal = id.kind().equals("proposal");
            if (isProposal || KINDS.contains(id.kind())) {
                var isDue = store.conversations().find(id).filter(StuckPairs::isDue).isPresent();
                if (isDue) {
                    goingOn.add(pair(id, programme.id()).value());
                } else if (isProposal
                        && store.conversations().find(id).filter(each -> each.endedAt() == null).isPresent()) {
                    stuck.add(id.value());
                }
            }
        }
        if (ProgrammeEnd.leavesTimeFor(ProgrammeEnd.next(now, programme), programme)) {
            store.records().all(Pair.class, programme.id()).stream()
                    .filter(pair -> pair.status() != Pair.Status.CLOSED)
                    .map(pair -> pair.id().value())
                    .filter(pair -> !goingOn.contains(pair))
                    .forEach(stuck::add);
        }
        return stuck.stream().sorted().toList();
    }

    /** Whether anything happens there without anybody doing anything. */
    static boolean isDue(Conversation conversation) {
        var trouble = conversation.trouble();
        return !trouble.setAside()
                && (trouble.retryAt() != null
                        || !conversation.outbox().isEmpty()
                        || !conversation.held().isEmpty()
                        || alarms(conversation).findAny().isPresent());
    }

    /** All alarms but that of the end of the programme. */
    private static Stream<Alarm> alarms(Conversation conversation) {
        return conversation.alarms().stream()
                .filter(alarm -> !conversation.id().kind().equals("journey") || !alarm.key().equals(END));
    }

    /** Of the pair, or of a session of it. */
    private static PairId pair(ConversationId id, ProgrammeId programme) {
        var within = id.subject().substring(programme.value().length() + 1);
        var local = within.contains("/") ? within.substring(0, within.indexOf('/')) : within;
        return programme.pair(local);
    }
}
