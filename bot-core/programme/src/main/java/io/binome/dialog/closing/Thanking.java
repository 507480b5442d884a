package io.binome.dialog.closing;

import io.binome.dialog.closing.Conclusion.Side;
import io.binome.dialog.closing.Conclusion.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Input.Submitted;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.text.Text;

/** Thanks to the partner: written in one's own words, read once more, then passed on as they are, once. */
record Thanking(State.Parted parted, StepContext at) {
    static final Alarm.Key UNSENT = Alarm.Key.of("unsent");

    /** The name of the field. */
    static final String WORDS = "thanks";

    private static final int LONGEST = 500;

    /** Working days for which a question stays open; nobody is reminded of it. */
    private static final int OPEN = 2;

    /** In a form, for among other words "thank you" would be an aside. */
    Step<State> open(PersonId by) {
        return parted.of(by).hasThanked()
                ? once(by)
                : Step.to(parted, new OpenForm(by, words().thanking(by, WORDS, LONGEST)));
    }

    boolean isThanks(Submitted form) {
        return form.prompt().equals(words().thanks(form.by()));
    }

    Step<State> write(PersonId by, String given) {
        var words = given.strip();
        if (parted.of(by).hasThanked()) {
            return words.isEmpty()
                    ? once(by)
                    : Step.to(parted, Send.to(by, words().once(parted.of(by), words)));
        }
        if (words.isEmpty()) {
            return open(by);
        }
        return words.length() > LONGEST
                ? Step.to(parted, Send.to(by, words().unfit(parted.of(by), LONGEST)))
                : show(parted.of(by).drafting(words));
    }

    private Step<State> show(Side side) {
        var by = side.person();
        return Step.to(
                parted.with(side),
                new Settle(words().unsent(by), Text.of("prompt.received")),
                Send.to(by, words().unsent(side)),
                new SetAlarm(at.in(OPEN, by, UNSENT.about(by))));
    }

    /** What was read is what goes; where it has changed since, it is shown first. */
    Step<State> send(PersonId by, String read) {
        var side = parted.of(by);
        if (side.hasThanked()) {
            return once(by);
        }
        if (side.thanks().isEmpty()) {
            return Step.stay(parted);
        }
        if (!read.equals(ClosingWords.mark(side.thanks()))) {
            return show(side);
        }
        var partner = parted.partnerOf(by);
        var thanked = side.thanked();
        return Step.to(
                parted.with(thanked),
                new CancelAlarm(UNSENT.about(by)),
                new Announce(new Fact.Thanked(parted.pair(), by)),
                new Settle(words().farewell(by), Text.of("prompt.received")),
                Send.to(partner, ClosingWords.thanksFrom(by, side.thanks())),
                Send.to(by, new ClosingWords(parted.with(thanked), at).sent(thanked)));
    }

    private Step<State> once(PersonId by) {
        return Step.to(parted, Send.to(by, words().once(parted.of(by))));
    }

    Step<State> forget(PersonId by) {
        return Step.to(
                parted.with(parted.of(by).drafting("")),
                new CancelAlarm(UNSENT.about(by)),
                Send.to(by, words().forgotten(parted.of(by))));
    }

    /** What was not sent is gone. */
    Step<State> lapse(Side side) {
        return Step.to(
                parted.with(side.drafting("")),
                new Settle(words().unsent(side.person()), Text.of("prompt.closed")));
    }

    private ClosingWords words() {
        return new ClosingWords(parted, at);
    }
}
