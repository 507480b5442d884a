package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Session.Answer;
import io.binome.dialog.meeting.Session.State;
import io.binome.dialog.meeting.Session.Two;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;

/** One of the two looks for another date. The one there is stands, and the other one hears nothing, until it is chosen. */
record Move(State.Moving moving, StepContext at) {

    static Step<State> begin(State.Planned planned, PersonId by, StepContext at) {
        return begin(planned, by, 1, at);
    }

    private static Step<State> begin(State.Planned planned, PersonId by, int number, StepContext at) {
        var offer = DateOffer.besides(planned.start(), planned.two(), by, number, at);
        return new Move(new State.Moving(planned, by, offer), at)
                .offer(Message.of("session.move.which", "when", planned.start()));
    }

    private Step<State> offer(Message lead) {
        return Step.to(moving, Send.to(mover(), words().movingTo(lead, mover(), moving.offer())));
    }

    private Move with(DateOffer offer) {
        return new Move(new State.Moving(moving.planned(), mover(), offer), at);
    }

    Step<State> choose(PersonId by, String value) {
        return switch (Choice.verb(Answer.class, value)) {
            case MOVE -> again(by).and(by.equals(mover()) ? List.of() : List.of(closed()));
            case KEEP -> Step.to(moving.planned(), Send.to(mover(), Message.of("session.move.kept", "when", start())));
            case OTHER -> others();
            case PASS -> pass();
            case THEMES, GUIDE, SERIES, ACTIONS, BRING, LESSON -> meanwhile(appointment().choose(by, value));
            case YES, NO, ABSENT, TAKE_BACK -> Step.stay(moving);
            case null -> moving.offer().start(value).map(this::choose).orElse(Step.stay(moving));
        };
    }

    /** The same from the beginning, for whoever wants it now. */
    private Step<State> again(PersonId by) {
        return begin(moving.planned(), by, moving.offer().next(), at);
    }

    private Step<State> choose(Instant other) {
        if (DateSearch.isTooClose(other, at)) {
            return with(DateOffer.earliest(two(), mover(), moving.offer().next(), at))
                    .offer(Message.of("session.stale"));
        }
        return new Confirmation(new State.Confirming(two(), mover(), other, 0), at)
                .ask(words().confirmMove(partner(), start(), other))
                .and(appointment().moved(mover()));
    }

    private Step<State> others() {
        var more = DateOffer.after(moving.offer(), two(), mover(), at).without(start(), two(), mover(), at);
        return more.slots().isEmpty()
                ? with(DateOffer.earliest(two(), mover(), more.next(), at)).offer(Message.of("session.others.none"))
                : with(more).offer(Message.of("session.others"));
    }

    /** The other one chooses. */
    private Step<State> pass() {
        return DateSearch.by(partner(), two(), 0, at)
                .offer(Message.of("session.moved", "partner", mover(), "when", start()).by(start()))
                .and(appointment().moved(mover()))
                .and(Send.to(mover(), Message.of("session.move.passed", "partner", partner())));
    }

    Step<State> write(String words) {
        var reply = new WrittenDate(two(), mover(), moving.offer(), start(), at).to(words);
        return with(reply.offer()).offer(reply.lead());
    }

    Step<State> ring(Alarm.Key alarm) {
        return meanwhile(appointment().ring(alarm));
    }

    Step<State> status(PersonId by) {
        return by.equals(mover()) ? again(by) : meanwhile(appointment().status(by));
    }

    Step<State> askNow(PersonId by) {
        return meanwhile(appointment().askNow(by));
    }

    /** The date that stands goes its way, and so does the search until it has passed. */
    private Step<State> meanwhile(Step<State> step) {
        return step.state() instanceof State.Planned
                ? new Step<>(moving, step.effects())
                : step.and(closed());
    }

    private Effect closed() {
        return new Settle(SessionWords.prompt(two(), "date", mover()), Text.of("prompt.closed"));
    }

    private Appointment appointment() {
        return new Appointment(moving.planned(), at);
    }

    private Two two() {
        return moving.planned().two();
    }

    private Instant start() {
        return moving.planned().start();
    }

    private PersonId mover() {
        return moving.mover();
    }

    private PersonId partner() {
        return two().other(mover());
    }

    private SessionWords words() {
        return new SessionWords(two(), at);
    }
}
