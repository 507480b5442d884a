package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Journey.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.programme.Pair;
import io.binome.programme.Pair.Status;
import io.binome.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The weeks in which a pair without a date is written to now and then, until it answers or is closed. */
record Silence(PairProgress progress, StepContext at) {
    static final Alarm.Key OVER = Alarm.Key.of("silence over");

    static final Alarm.Key KIND_WORD = Alarm.Key.of("silence");

    /** Days of silence until each kind word to both, and until the pair is closed. */
    private static final List<Integer> KIND_WORDS = List.of(7, 14, 21);

    private static final int ENDS = 28;

    static Alarm.Key kindWord(int nth, PersonId person) {
        return KIND_WORD.about(person).nth(nth);
    }

    Step<State> begin() {
        var atRisk = progress.being(Status.AT_RISK, null);
        var effects = new ArrayList<Effect>();
        effects.add(new Keep(atRisk.pair()));
        effects.add(new Announce(new Fact.PairAtRisk(progress.pair().id(), Fact.Risk.NO_DATE)));
        effects.addAll(waiting());
        return new Step<>(new State.Silent(atRisk), List.copyOf(effects));
    }

    /** There is still no date, but the two are at work: all of it begins anew. */
    Step<State> heard(State state) {
        return Step.to(state).and(waiting());
    }

    private List<Effect> waiting() {
        var effects = new ArrayList<Effect>();
        for (var person : progress.pair().members()) {
            for (var nth = 1; nth <= KIND_WORDS.size(); nth++) {
                effects.add(in(KIND_WORDS.get(nth - 1), person, kindWord(nth, person)));
            }
        }
        effects.add(in(ENDS, progress.nextOrganiser(), OVER));
        return effects;
    }

    private Effect in(int days, PersonId owner, Alarm.Key key) {
        return new SetAlarm(new Alarm(key, at.now().plus(Duration.ofDays(days)), owner));
    }

    /** What ends the silence of a pair: the alarms of the kind words, and their question to both. */
    static List<Effect> broken(Pair pair) {
        var effects = new ArrayList<Effect>();
        for (var person : pair.members()) {
            for (var nth = 1; nth <= KIND_WORDS.size(); nth++) {
                effects.add(new CancelAlarm(kindWord(nth, person)));
            }
            effects.add(new Settle(JourneyWords.prompt(pair.id(), "date", person), Text.of("prompt.closed")));
        }
        effects.add(new CancelAlarm(OVER));
        return effects;
    }
}
