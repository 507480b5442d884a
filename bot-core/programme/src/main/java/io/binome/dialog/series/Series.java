package io.binome.dialog.series;

import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Input;
import io.binome.engine.Ladder;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All dates of a pair at once: one of the two suggests them, and they count once the other has said yes. */
final class Series implements Dialog<Series.State> {
    /** How far the two are with it. */
    public sealed interface State {
        PairId pair();

        /** Nothing is suggested; there may be dates already. */
        record Open(PairId pair) implements State {}

        /** One of the two sees which dates these would be. The partner has not heard of it. */
        record Drafted(PairId pair, PersonId by, List<Instant> dates) implements State {}

        /** The partner is asked, and has been reminded so many times. */
        record Suggested(PairId pair, PersonId by, List<Instant> dates, int nudges) implements State {}

        /** No pair any more. */
        record Over(PairId pair) implements State {}
    }

    /** The answers to its questions. */
    enum Answer {
        SUGGEST,
        KEEP,
        TAKE_BACK,
        YES,
        NO,
        END
    }

    static final String KIND = "series";

    static final Alarm.Key NUDGE = Alarm.Key.of("nudge");

    /** One reminder: the two can do without. */
    private static final Ladder LADDER = Ladder.of(3, 8);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State.Open(new PairId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Over;
    }

    @Override
    public Word instead(State state) {
        return Word.MEET;
    }

    @Override
    public boolean isDone(State state) {
        return isOver(state);
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(NUDGE);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return fact instanceof Fact.PairClosed closed ? List.of(ConversationId.of(KIND, closed.pair())) : List.of();
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.SeriesWanted wanted
                ? List.of(ConversationId.of(KIND, wanted.pair()))
                : List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return input instanceof Input.Told(var id, Fact.PairClosed(var pair, var first, var second, var ending))
                ? Step.to(new State.Over(pair))
                : at.records()
                        .find(Pair.class, state.pair())
                        .map(pair -> on(state, input, new SeriesWords(pair, at), at))
                        .orElseGet(() -> Step.stay(state));
    }

    private static Step<State> on(State state, Input input, SeriesWords words, StepContext at) {
        return switch (input) {
            case Input.Asked(var id, Request.SeriesWanted wanted) -> wanted(state, wanted, words, at);
            case Input.Chose chose -> choose(state, chose.by(), chose.answer(Answer.class), words, at);
            case Input.Rang rang -> state instanceof State.Suggested suggested && rang.alarm().equals(NUDGE)
                    ? nudge(suggested, words, at)
                    : Step.stay(state);
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> Step.stay(state);
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Typed typed -> Step.stay(state);
        };
    }

    private static Step<State> wanted(State state, Request.SeriesWanted wanted, SeriesWords words, StepContext at) {
        var by = wanted.by();
        return switch (state) {
            case State.Open open -> fixedOrDraft(wanted, words, at);
            case State.Drafted drafted ->
                drafted.by().equals(by)
                        ? fixedOrDraft(wanted, words, at)
                        : fixedOrDraft(wanted, words, at).and(words.close("draft", drafted.by()));
            case State.Suggested suggested ->
                Step.to(suggested, Send.to(by, suggested.by().equals(by)
                        ? words.suggested(by)
                        : words.ask(by, suggested.dates())));
            case State.Over over -> Step.stay(over);
        };
    }

    private static Step<State> fixedOrDraft(Request.SeriesWanted wanted, SeriesWords words, StepContext at) {
        var pair = wanted.pair();
        var by = wanted.by();
        var fixed = SeriesDialogs.fixed(pair, at);
        if (!fixed.isEmpty()) {
            return Step.to(new State.Open(pair), Send.to(by, words.dates(by, fixed)));
        }
        var dates = FixedDates.following(wanted.start(), pair, at);
        return dates.size() < FixedDates.WORTHWHILE
                ? Step.to(new State.Open(pair), Send.to(by, words.tooFew()))
                : Step.to(new State.Drafted(pair, by, dates), Send.to(by, words.draft(by, dates)));
    }

    private static Step<State> choose(
            State state, PersonId by, @Nullable Answer answer, SeriesWords words, StepContext at) {
        return switch (state) {
            case State.Open open -> answer == Answer.END ? end(open, by, words, at) : Step.stay(open);
            case State.Drafted drafted ->
                answer == Answer.SUGGEST
                        ? suggest(drafted, words, at)
                        : Step.to(new State.Open(state.pair()), Send.to(by, words.oneAtATime()));
            case State.Suggested suggested ->
                switch (answer) {
                    case YES -> fix(suggested, words, at);
                    case NO -> decline(suggested, words);
                    case TAKE_BACK -> takeBack(suggested, words);
                    case SUGGEST, KEEP, END -> Step.stay(suggested);
                    case null -> Step.stay(suggested);
                };
            case State.Over over -> Step.stay(over);
        };
    }

    private static Step<State> suggest(State.Drafted drafted, SeriesWords words, StepContext at) {
        var by = drafted.by();
        var partner = words.partnerOf(by);
        var dates = FixedDates.usable(drafted.dates(), drafted.pair(), at);
        return dates.isEmpty()
                ? Step.to(new State.Open(drafted.pair()), Send.to(by, words.late()))
                : Step.to(
                        new State.Suggested(drafted.pair(), by, dates, 0),
                        Send.to(partner, words.ask(partner, dates)),
                        Send.to(by, words.suggested(by)),
                        new SetAlarm(at.in(LADDER.daysAfter(0), partner, NUDGE)));
    }

    /** Both know each date now, but for those that have come too near meanwhile. */
    private static Step<State> fix(State.Suggested suggested, SeriesWords words, StepContext at) {
        var by = suggested.by();
        var partner = words.partnerOf(by);
        var dates = FixedDates.usable(suggested.dates(), suggested.pair(), at);
        if (dates.isEmpty()) {
            return Step.to(
                    new State.Open(suggested.pair()),
                    Send.to(partner, words.late()),
                    Send.to(by, words.late()),
                    new CancelAlarm(NUDGE),
                    words.close("suggested", by));
        }
        return Step.<State>to(
                new State.Open(suggested.pair()),
                new Announce(new Fact.SeriesFixed(suggested.pair(), by, dates)),
                Send.to(partner, words.fixed(dates)),
                Send.to(by, words.agreed(by, dates)),
                new CancelAlarm(NUDGE),
                new Settle(words.prompt("suggested", by), Text.of("series.suggested.yes")));
    }

    private static Step<State> decline(State.Suggested suggested, SeriesWords words) {
        var by = suggested.by();
        var partner = words.partnerOf(by);
        return Step.to(
                new State.Open(suggested.pair()),
                Send.to(partner, words.oneAtATime()),
                Send.to(by, words.declined(by)),
                new CancelAlarm(NUDGE),
                words.close("suggested", by));
    }

    /** Before the partner has answered; the question they have simply closes. */
    private static Step<State> takeBack(State.Suggested suggested, SeriesWords words) {
        var by = suggested.by();
        return Step.to(
                new State.Open(suggested.pair()),
                Send.to(by, words.oneAtATime()),
                new CancelAlarm(NUDGE),
                words.close("ask", words.partnerOf(by)));
    }

    private static Step<State> nudge(State.Suggested suggested, SeriesWords words, StepContext at) {
        var by = suggested.by();
        var partner = words.partnerOf(by);
        var nudges = suggested.nudges() + 1;
        return LADDER.isOver(nudges) || FixedDates.usable(suggested.dates(), suggested.pair(), at).isEmpty()
                ? Step.to(
                        new State.Open(suggested.pair()),
                        Send.to(by, words.unanswered(by)),
                        words.close("suggested", by),
                        words.close("ask", partner))
                : Step.to(
                        new State.Suggested(suggested.pair(), by, suggested.dates(), nudges),
                        Send.to(partner, words.askAgain(partner, suggested.dates())),
                        new SetAlarm(at.in(LADDER.daysAfter(nudges), partner, NUDGE)));
    }

    /** The session that is planned next stands. */
    private static Step<State> end(State.Open open, PersonId by, SeriesWords words, StepContext at) {
        if (SeriesDialogs.fixed(open.pair(), at).isEmpty()) {
            return Step.to(open, Send.to(by, words.oneAtATime()));
        }
        var partner = words.partnerOf(by);
        return Step.to(
                open,
                new Announce(new Fact.SeriesEnded(open.pair(), by)),
                Send.to(by, words.ended(by)),
                Send.to(partner, words.endedBy(by)),
                words.close("dates", partner));
    }
}
