package io.binome.dialog.member;

import io.binome.dialog.member.Goals.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Message;
import io.binome.programme.Goal;
import io.binome.programme.Goal.Status;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.util.Optional;
import java.util.function.Function;

/**
 * A goal while it is being written: its words, once what will show that it is reached, and a look at both before the partner
 * can read them.
 */
record GoalDraft(State state, StepContext at) {
    /** The questions, in the order in which they are asked. */
    static final String WORDS = "words";

    static final String SIGN = "sign";
    static final String SHARE = "share";

    private static final int LONGEST = 500;
    private static final int MOST = 10;

    /** Working days for which a question stays open; nobody is reminded of it. */
    private static final int OPEN = 2;

    private static final Alarm.Key UNSHARED = Alarm.Key.of("words");

    Step<State> ask(Pair pair) {
        return isFull(pair) ? full() : ask(state.adding(pair.id()), words().ask(pair));
    }

    /** Takes the words of a goal, whatever it is like; where something is missing, asks once. */
    Step<State> begin(Pair pair, String given) {
        if (isFull(pair)) {
            return full();
        }
        if (given.length() > LONGEST) {
            return ask(state.adding(pair.id()), words().tooLong(given.length(), LONGEST, WORDS));
        }
        var smart = SmartCheck.of(given);
        return smart.isWhole()
                ? show(pair, given, "")
                : ask(state.drafting(pair.id(), given, null), words().missing(pair, given, smart));
    }

    /** Takes what was written at one of the questions: a goal, or what will show that it is reached. */
    Step<State> answer(PromptId prompt, String given) {
        return on(pair -> {
            if (!prompt.name().equals(SIGN) || state.words().isEmpty()) {
                return begin(pair, given);
            }
            return given.length() > LONGEST
                    ? ask(state, words().tooLong(given.length(), LONGEST, SIGN))
                    : show(pair, state.words(), given);
        });
    }

    /** Has it written once more. */
    Step<State> correct() {
        return on(this::ask);
    }

    /** What was shown is the partner's to read from now on; where it has changed since, it is shown first. */
    Step<State> share(String shown) {
        var sign = Optional.ofNullable(state.sign()).orElse("");
        return on(pair -> {
            if (state.words().isEmpty()) {
                return gone();
            }
            if (!shown.equals(mark(state.words(), sign))) {
                return show(pair, state.words(), sign);
            }
            return isFull(pair)
                    ? full()
                    : new GoalSetting(state, at).keep(pair, state.words(), sign).and(new CancelAlarm(UNSHARED));
        });
    }

    /** Tells by a button which words it stood under. */
    static String mark(String goal, String sign) {
        return Integer.toHexString((goal + "\n" + sign).hashCode());
    }

    /** Without a sign the goal is shown as it is; without words there is none. */
    Step<State> skip(PromptId prompt) {
        return prompt.name().equals(SIGN) && !state.words().isEmpty()
                ? on(pair -> show(pair, state.words(), ""))
                : forget("goals.skipped");
    }

    Step<State> forget(String key) {
        return Step.to(state.adding(null), new CancelAlarm(UNSHARED), Send.to(person(), Message.of(key)));
    }

    /** Takes away a question that has been open for long enough, and what was not shared. */
    Step<State> lapse() {
        return Step.to(state.adding(null), settle(WORDS), settle(SIGN), settle(SHARE));
    }

    private Step<State> show(Pair pair, String goal, String sign) {
        return ask(state.drafting(pair.id(), goal, sign), words().unshared(pair, goal, sign));
    }

    private Step<State> on(Function<Pair, Step<State>> then) {
        return Optional.ofNullable(state.adding())
                .map(PairId::value)
                .flatMap(new PersonView(person(), at)::pair)
                .map(then)
                .orElseGet(this::gone);
    }

    private Step<State> gone() {
        return Step.to(state.adding(null), Send.to(person(), Message.of("goals.gone")));
    }

    private boolean isFull(Pair pair) {
        return at.records().all(Goal.class, pair.id()).stream()
                .filter(goal -> goal.status() == Status.OPEN)
                .count() >= MOST;
    }

    private Step<State> full() {
        return Step.to(state.adding(null), Send.to(person(), Message.of("goals.many", "most", MOST)));
    }

    private Step<State> ask(State next, Message message) {
        return Step.to(next, Send.to(person(), message), new SetAlarm(at.in(OPEN, person(), UNSHARED)));
    }

    private Effect settle(String name) {
        var prompt = PromptId.of(ConversationId.of(Goals.KIND, person()), name, person());
        return new Settle(prompt, Text.of("prompt.closed"));
    }

    private PersonId person() {
        return state.person();
    }

    private GoalWords words() {
        return new GoalWords(person());
    }
}
