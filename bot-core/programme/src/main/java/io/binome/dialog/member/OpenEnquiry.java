package io.binome.dialog.member;

import io.binome.dialog.member.Enquiries.Answer;
import io.binome.dialog.member.Enquiries.Enquiry;
import io.binome.dialog.member.Enquiries.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Ladder;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Message;
import io.binome.text.Text;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question that waits for an admin's answer: it is put, goes to the next admin after two working days, is answered, taken
 * back or given up. Where there is no other admin, the one there is is reminded.
 */
record OpenEnquiry(State state, Enquiry enquiry, StepContext at) {
    static final String ANSWER = "answer-";
    static final String CONFIRM = "confirm-";
    static final String SENT = "sent-";

    /** In the admin's working days; it is for the person's own calendar to say when no answer is taken for one. */
    private static final Ladder LADDER = Ladder.of(2, 5);

    private static final int GIVEN_UP = 10;

    private static final Alarm.Key UNANSWERED = Alarm.Key.of("answer");
    private static final Alarm.Key LAPSE = Alarm.Key.of("lapse");

    /** The open question that a prompt is about. */
    static Optional<OpenEnquiry> of(State state, PromptId prompt, String prefix, StepContext at) {
        return state.open().stream()
                .filter(enquiry -> prompt.name().equals(prefix + enquiry.number()))
                .findFirst()
                .map(enquiry -> new OpenEnquiry(state, enquiry, at));
    }

    /** The open question whose alarm it is. */
    static Optional<OpenEnquiry> of(State state, Alarm.Key alarm, StepContext at) {
        return state.open().stream()
                .filter(enquiry -> enquiry.number() == alarm.nth())
                .findFirst()
                .map(enquiry -> new OpenEnquiry(state, enquiry, at));
    }

    Step<State> put() {
        return Step.to(
                state.with(enquiry),
                Send.to(enquiry.to(), words().put(enquiry)),
                next(),
                new SetAlarm(at.in(GIVEN_UP, state.person(), LAPSE.nth(enquiry.number()))),
                new CancelAlarm(Enquiries.UNWRITTEN),
                settle(state.person(), Enquiries.SEND, state.person()),
                Send.to(state.person(), words().passed(enquiry, next(enquiry).isPresent())));
    }

    /** Who is asked when this admin does not answer. */
    private Optional<PersonId> next(Enquiry asked) {
        var all = Stream.concat(asked.before().stream(), Stream.of(asked.to())).toList();
        return Enquiries.another(state.person(), all, at);
    }

    /** The person does not want to know any more. */
    Step<State> takeBack() {
        return Step.to(
                state.without(enquiry),
                new CancelAlarm(UNANSWERED.nth(enquiry.number())),
                new CancelAlarm(LAPSE.nth(enquiry.number())),
                settle(state.person(), ANSWER + enquiry.number(), enquiry.to()),
                settle(state.person(), CONFIRM + enquiry.number(), enquiry.to()),
                Send.to(enquiry.to(), Message.of("enquiry.withdrawn", "who", state.person())),
                Send.to(state.person(), Message.of("enquiry.takenback", "admin", enquiry.to())));
    }

    Step<State> confirm(@Nullable Answer answer) {
        return answer == Answer.SEND && !enquiry.draft().isEmpty()
                ? deliver(enquiry.draft())
                : Step.to(state.with(enquiry.drafting("")), Send.to(enquiry.to(), words().again(enquiry)));
    }

    Step<State> choose(@Nullable Answer answer) {
        return answer == Answer.FORM
                ? Step.to(state, new OpenForm(enquiry.to(), words().form(enquiry)))
                : Step.stay(state);
    }

    Step<State> answer(String words, boolean inForm) {
        if (words.length() > Enquiries.LONGEST) {
            return Step.to(state, Send.to(enquiry.to(), words().tooLong(enquiry, words.length())));
        }
        return inForm
                ? deliver(words)
                : Step.to(state.with(enquiry.drafting(words)), Send.to(enquiry.to(), words().unsent(enquiry, words)));
    }

    private Step<State> deliver(String answer) {
        return Step.to(
                state.without(enquiry),
                new CancelAlarm(UNANSWERED.nth(enquiry.number())),
                new CancelAlarm(LAPSE.nth(enquiry.number())),
                settle(state.person(), CONFIRM + enquiry.number(), enquiry.to()),
                settle(state.person(), SENT + enquiry.number(), state.person()),
                Send.to(state.person(), EnquiryWords.answered(enquiry, answer)),
                Send.to(enquiry.to(), Message.of("enquiry.thanks", "who", state.person())));
    }

    Step<State> ring(Alarm.Key alarm) {
        if (alarm.isLike(LAPSE)) {
            return giveUp();
        }
        var other = enquiry.nudges() == 0 ? next(enquiry) : Optional.<PersonId>empty();
        return other.map(this::passOn).orElseGet(() -> new OpenEnquiry(state, enquiry.nudged(), at).nudge());
    }

    private Step<State> passOn(PersonId other) {
        var further = new OpenEnquiry(state, enquiry.to(other), at);
        return Step.to(
                state.with(further.enquiry),
                settle(state.person(), ANSWER + enquiry.number(), enquiry.to()),
                settle(state.person(), CONFIRM + enquiry.number(), enquiry.to()),
                Send.to(enquiry.to(), Message.of("enquiry.relieved", "who", state.person(), "other", other)),
                Send.to(other, words().put(further.enquiry)),
                further.next(),
                Send.to(state.person(), words().passedOn(further.enquiry, enquiry.to())));
    }

    private Step<State> nudge() {
        var step = Step.to(state.with(enquiry), Send.to(enquiry.to(), words().nudge(enquiry)));
        return LADDER.isOver(enquiry.nudges()) ? step : step.and(next());
    }

    private Effect next() {
        var days = LADDER.daysAfter(enquiry.nudges());
        return new SetAlarm(at.in(days, enquiry.to(), UNANSWERED.nth(enquiry.number())));
    }

    private Step<State> giveUp() {
        return Step.to(
                state.without(enquiry),
                new CancelAlarm(UNANSWERED.nth(enquiry.number())),
                settle(state.person(), ANSWER + enquiry.number(), enquiry.to()),
                settle(state.person(), CONFIRM + enquiry.number(), enquiry.to()),
                settle(state.person(), SENT + enquiry.number(), state.person()),
                Send.to(state.person(), EnquiryWords.unanswered(enquiry)));
    }

    /** Takes away one of the prompts about somebody's questions. */
    static Effect settle(PersonId person, String name, PersonId to) {
        var prompt = PromptId.of(ConversationId.of(Enquiries.KIND, person), name, to);
        return new Settle(prompt, Text.of("prompt.closed"));
    }

    private EnquiryWords words() {
        return new EnquiryWords(state.person());
    }
}
