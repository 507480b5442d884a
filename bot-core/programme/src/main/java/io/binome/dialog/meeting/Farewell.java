package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Journey.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Ending;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Member;
import io.binome.programme.Pair.Status;
import io.binome.programme.ProgrammeEnd;
import java.util.ArrayList;
import java.util.List;

/** The end of a pair, by whatever it comes: a last word to each where it comes early, the session called off, and no fault. */
record Farewell(State.Together state, StepContext at) {
    static final Alarm.Key END = Alarm.Key.of("end");

    /** One of the two wants to go on without the other, or with somebody else. */
    Step<State> wantedBy(PersonId by) {
        var other = state.progress().pair().partnerOf(by);
        return part(
                Ending.REQUESTED,
                Send.to(by, andNext(by, Message.of("journey.ended.noted", "partner", other))),
                Send.to(other, andNext(other, inTime(Message.of("journey.ended", "partner", by)))));
    }

    Step<State> leftBy(PersonId by) {
        var other = state.progress().pair().partnerOf(by);
        return part(Ending.LEFT, Send.to(other, andNext(other, inTime(Message.of("journey.left", "partner", by)))));
    }

    /** What comes next: late in a programme nobody else, and priority only for whoever is left without a partner. */
    private Message andNext(PersonId reader, Message message) {
        return message.and("journey.next." + (isLate() ? "late" : hasAnother(reader) ? "paired" : "first"));
    }

    private boolean isLate() {
        var programme = state.progress().pair().id().programme();
        return !ProgrammeEnd.leavesTimeForAPair(at.programme(programme), at.now());
    }

    private boolean hasAnother(PersonId person) {
        var pair = state.progress().pair().id();
        return at.records().find(Member.class, pair.programme().member(person)).stream()
                .flatMap(member -> member.pairs().stream())
                .anyMatch(each -> !each.equals(pair));
    }

    /** Nobody is to wait in vain where a session had been agreed on. */
    private Message inTime(Message message) {
        var next = state.progress().pair().next();
        return next != null && next.isAfter(at.now()) ? message.by(next) : message;
    }

    Step<State> inSilence() {
        var pair = state.progress().pair();
        return part(
                Ending.SILENT,
                Send.to(pair.first(), silent(pair.id(), pair.first(), pair.second())),
                Send.to(pair.second(), silent(pair.id(), pair.second(), pair.first())));
    }

    /** Who comes first next time is promised to nobody for silence, but to whoever said that the other was silent. */
    private Message silent(PairId pair, PersonId reader, PersonId partner) {
        var hasReported = at.history().has(pair, new Fact.PartnerReportedSilent(pair, reader));
        if (hasReported) {
            return andNext(reader, Message.of("journey.silent.answered", "partner", partner));
        }
        return Message.of(isLate() ? "journey.silent.end.late" : "journey.silent.end", "partner", partner);
    }

    /** A session that has taken place, but is still being asked about, is waited for: it may count. */
    Step<State> withProgramme() {
        var next = state.progress().pair().next();
        return state instanceof State.Meeting && next != null && next.isBefore(at.now())
                ? Step.stay(state)
                : complete();
    }

    /** The last word is that of the conclusion, which hears of it. */
    Step<State> complete() {
        return part(Ending.COMPLETED);
    }

    private Step<State> part(Ending ending, Effect... farewells) {
        var progress = state.progress();
        var pair = progress.pair();
        var effects = new ArrayList<Effect>();
        effects.add(new Keep(progress.being(Status.CLOSED, null).pair()));
        if (state instanceof State.Meeting) {
            effects.add(new Announce(new Fact.SessionCancelled(pair.id(), progress.number())));
        }
        effects.addAll(List.of(farewells));
        effects.add(new Announce(new Fact.PairClosed(pair.id(), pair.first(), pair.second(), ending)));
        return new Step<>(new State.Parted(pair.id()), List.copyOf(effects));
    }
}
