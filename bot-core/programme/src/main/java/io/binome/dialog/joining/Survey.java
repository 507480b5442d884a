package io.binome.dialog.joining;

import io.binome.dialog.joining.Question.Reading;
import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Ladder;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.ProgrammeEnd;
import io.binome.programme.Round;
import io.binome.programme.RoundHead;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks who takes part what they can share, what they look for and how much time they have: in one form or question by
 * question, as they like. Nothing that was answered is lost; after ten working days of silence what there is counts, if
 * at least one skill is known. A profile can be corrected at any time.
 */
final class Survey implements Dialog<Survey.State> {
    /** Where a survey stands. */
    public sealed interface State {
        /** Not in the programme, or not any more. */
        record Outside(MemberId member) implements State {}

        /**
         * May choose between the form and single questions.
         *
         * @param again whether a kept profile is being corrected
         */
        record Offered(MemberId member, SurveyAnswers draft, boolean again, int nudges) implements State {
            Asked asking(SurveyAnswers known, String question, List<String> only) {
                return new Asked(member, known, again, question, only, 0);
            }
        }

        /**
         * Is being asked a question.
         *
         * @param only names of the questions to put; empty for all that concern the person
         */
        record Asked(MemberId member, SurveyAnswers draft, boolean again, String question, List<String> only,
                int nudges)
                implements State {
            List<String> path() {
                return only.isEmpty() ? Questions.names(draft) : only;
            }

            int place() {
                return path().indexOf(question);
            }

            Asked at(int place) {
                return new Asked(member, draft, again, path().get(Math.max(0, place)), only, 0);
            }

            Asked having(SurveyAnswers other) {
                return new Asked(member, other, again, question, only, 0);
            }

            /** The same at the question that somebody answers, which may be an earlier one. */
            Asked on(@Nullable PromptId prompt) {
                return prompt == null || prompt.name().equals(question)
                        || !Questions.names(draft).contains(prompt.name())
                                ? this
                                : new Asked(member, draft, again, prompt.name(),
                                        path().contains(prompt.name()) ? only : List.of(prompt.name()), 0);
            }

            /** With what else must be known once an answer, such as the part somebody plays, has been changed. */
            Asked complemented() {
                if (!again || only.isEmpty()) {
                    return this;
                }
                var missing = Questions.askedOf(draft).stream()
                        .filter(each -> !each.isOptional() && each.answer(draft).isEmpty())
                        .map(Question::name)
                        .filter(name -> !only.contains(name));
                return new Asked(
                        member, draft, true, question, Stream.concat(only.stream(), missing).toList(), nudges);
            }

            Offered offered() {
                return new Offered(member, draft, again, 0);
            }

            Asked nudged(int times) {
                return new Asked(member, draft, again, question, only, times);
            }
        }

        /** The profile is kept. */
        record Completed(MemberId member) implements State {}

        /** Nothing came that a partner could be found with; the answers are kept for when the person returns. */
        record Lapsed(MemberId member, SurveyAnswers draft) implements State {}
    }

    /** Working days from the last answer to the nudges, and to the moment when what there is counts. */
    static final Ladder LADDER = Ladder.of(2, 5, 10);

    /** What can be answered to more than one question. */
    enum Answer {
        FORM,
        SINGLE,
        KEEP,
        SKIP,
        BACK
    }

    static final String KIND = "survey";
    private static final Alarm.Key NUDGE = Alarm.Key.of("nudge");

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
        return new State.Outside(new MemberId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return switch (state) {
            case State.Outside outside -> true;
            case State.Offered offered -> false;
            case State.Asked asked -> false;
            case State.Completed completed -> true;
            case State.Lapsed lapsed -> true;
        };
    }

    @Override
    public Word instead(State state) {
        return Word.PROFILE;
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(NUDGE);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.InvitationAccepted(var member) -> List.of(ConversationId.of(kind(), member));
            case Fact.JoinRequested(var member) -> List.of(ConversationId.of(kind(), member));
            case Fact.MemberLeft(var member) -> List.of(ConversationId.of(kind(), member));
            default -> List.of();
        };
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.ProfileRequested(var member)
                ? List.of(ConversationId.of(kind(), member))
                : List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Outside(var member) ->
                switch (input) {
                    case Input.Told(var id, Fact.InvitationAccepted accepted) -> welcome(member, at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
            case State.Offered offered ->
                switch (input) {
                    case Input.Chose chose -> begin(offered, chose.value(), at);
                    case Input.Submitted submitted -> take(offered, submitted, at);
                    case Input.Rang rang -> SurveyEnd.nudge(offered, at);
                    case Input.Asked(var id, Request.ProfileRequested asked) -> offerAgain(offered, at);
                    case Input.Told(var id, Fact.MemberLeft left) -> leave(offered.member());
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Asked asked ->
                switch (input) {
                    case Input.Chose chose ->
                        chose.prompt().name().equals(SurveyWords.OFFER)
                                ? turnTo(asked, chose.value(), at)
                                : choose(asked.on(chose.prompt()), chose.value(), at);
                    case Input.Said said -> hear(asked.on(said.prompt()), said.words(), at);
                    case Input.Rang rang -> SurveyEnd.nudge(asked, at);
                    case Input.Asked(var id, Request.ProfileRequested requested) ->
                        ask(asked.having(asked.draft().upToDate(at)), List.of(), at);
                    case Input.Told(var id, Fact.MemberLeft left) -> leave(asked.member());
                    case Input.Submitted submitted -> take(asked.offered(), submitted, at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Completed(var member) ->
                switch (input) {
                    case Input.Asked(var id, Request.ProfileRequested asked) -> show(member, at);
                    case Input.Told(var id, Fact.MemberLeft left) -> leave(member);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
            case State.Lapsed(var member, var draft) ->
                switch (input) {
                    case Input.Told(var id, Fact.JoinRequested asked) -> welcomeBack(member, draft, at);
                    case Input.Asked(var id, Request.ProfileRequested asked) -> welcomeBack(member, draft, at);
                    case Input.Told(var id, Fact.MemberLeft left) -> leave(member);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
        };
    }

    private Step<State> welcome(MemberId member, StepContext at) {
        var welcome = Text.of("survey.welcome", "name", member.person(), "programme", programme(member, at));
        return offer(member, SurveyAnswers.of(member, at), Message.of(welcome), at);
    }

    private Step<State> welcomeBack(MemberId member, SurveyAnswers draft, StepContext at) {
        return offer(member, draft, Message.of("survey.resume", "name", member.person()), at);
    }

    private Step<State> offer(MemberId member, SurveyAnswers draft, Message opening, StepContext at) {
        var offer = (isLate(member, at)
                ? opening.and("placement.late", "programme", programme(member, at))
                : opening)
                .and("survey.offer")
                .context("survey.readers")
                .asking(SurveyWords.offer(member));
        return Step.to(new State.Offered(member, draft, false, 0), Send.to(member.person(), offer),
                wait(member, 0, at));
    }

    /** Pairs have been formed, and too little lies ahead for new ones to be looked for: whoever joins is to know first. */
    private static boolean isLate(MemberId member, StepContext at) {
        var id = member.programme();
        return !ProgrammeEnd.leavesMoreThanOneOf(2, at.programme(id), at.now())
                && at.records().all(RoundHead.class, id).stream()
                        .anyMatch(round -> round.stage() == Round.Stage.PUBLISHED);
    }

    private Step<State> show(MemberId member, StepContext at) {
        var title = Message.titled(Text.of("survey.profile", "programme", programme(member, at)));
        return SurveyEnd.recap(SurveyAnswers.of(member, at), title, List.of(), at);
    }

    private Step<State> offerAgain(State.Offered offered, StepContext at) {
        return offered.again()
                ? show(offered.member(), at)
                : welcomeBack(offered.member(), offered.draft(), at);
    }

    /** The form, all questions one by one, or the one that is to be changed. */
    private Step<State> begin(State.Offered offered, String choice, StepContext at) {
        var draft = offered.draft().upToDate(at);
        if (Choice.answer(Answer.class, choice) == Answer.FORM) {
            return Step.to(offered, new OpenForm(offered.member().person(), SurveyWords.form(draft)));
        }
        var names = Questions.names(draft);
        return names.contains(choice)
                ? ask(offered.asking(draft, choice, List.of(choice)), List.of(), at)
                : ask(offered.asking(draft, names.getFirst(), List.of()), List.of(), at);
    }

    /** Turns from a question to another answer that is to be changed, or to the form. */
    private Step<State> turnTo(State.Asked asked, String choice, StepContext at) {
        var step = begin(asked.offered(), choice, at);
        return step.state() instanceof State.Asked other && other.question().equals(asked.question())
                ? step
                : new Step<State>(step.state(), List.of(SurveyWords.settled(asked))).and(step.effects());
    }

    /** Takes a form: what was understood is kept, and only the rest is asked again. */
    private Step<State> take(State.Offered offered, Input.Submitted form, StepContext at) {
        var before = offered.draft().upToDate(at);
        var draft = before;
        var unclear = new ArrayList<String>();
        var faults = new ArrayList<Text>();
        for (var question : Questions.ALL) {
            if (question.isAskedOf(draft)) {
                var words = form.answer(question.name()).strip();
                switch (question.take(draft, words)) {
                    case Reading.Understood(var better) -> draft = better;
                    case Reading.Unclear(var why) -> {
                        unclear.add(question.name());
                        faults.add(SurveyWords.fault(question, words, why));
                    }
                }
            }
        }
        if (unclear.isEmpty()) {
            return settle(before, draft, SurveyEnd.complete(offered.member(), draft, offered.again(), at));
        }
        var rest = offered.asking(draft, unclear.getFirst(), List.copyOf(unclear));
        var opening = List.of(
                new Block.Paragraph(Text.of("survey.almost", "points", faults.size())),
                new Block.Items(List.copyOf(faults)));
        return settle(before, draft, ask(rest, opening, at));
    }

    private Step<State> choose(State.Asked asked, String choice, StepContext at) {
        var draft = asked.draft().upToDate(at);
        return switch (Choice.answer(Answer.class, choice)) {
            case BACK -> ask(asked.having(draft).at(asked.place() - 1), List.of(), at);
            case KEEP -> {
                var kept = draft.answering(Questions.named(asked.question()));
                yield settle(draft, kept, goOn(asked.having(kept), List.of(), at));
            }
            case SKIP -> read(asked, "", at);
            case FORM, SINGLE -> read(asked, choice, at);
            case null -> read(asked, choice, at);
        };
    }

    private Step<State> read(State.Asked asked, String words, StepContext at) {
        return read(asked, words, false, at);
    }

    /** What was written comes back with the next question, so that a misunderstanding shows at once. */
    private Step<State> hear(State.Asked asked, String words, StepContext at) {
        return read(asked, words, true, at);
    }

    private Step<State> read(State.Asked asked, String words, boolean echoed, StepContext at) {
        var before = asked.draft().upToDate(at);
        var question = Questions.named(asked.question());
        return switch (question.take(before, words.strip())) {
            case Reading.Understood(var draft) -> {
                var noted = echoed ? SurveyWords.noted(question, draft) : List.<Block>of();
                yield settle(before, draft, goOn(asked.having(draft).complemented(), noted, at));
            }
            case Reading.Unclear(var why) ->
                put(asked.having(before), SurveyWords.questionAgain(asked.having(before), why), at);
        };
    }

    private Step<State> goOn(State.Asked asked, List<Block> noted, StepContext at) {
        if (asked.place() + 1 == asked.path().size()) {
            return SurveyEnd.complete(asked.member(), asked.draft(), asked.again(), at);
        }
        var next = asked.at(asked.place() + 1);
        return noted.isEmpty() ? ask(next, noted, at) : put(next, SurveyWords.questionAfter(next, noted), at);
    }

    static Step<State> ask(State.Asked asked, List<? extends Block> opening, StepContext at) {
        return put(asked, SurveyWords.question(asked, opening), at);
    }

    private static Step<State> put(State.Asked asked, Message question, StepContext at) {
        return Step.to(asked, Send.to(asked.member().person(), question), wait(asked.member(), asked.nudges(), at));
    }

    private static Step<State> leave(MemberId member) {
        return Step.to(new State.Outside(member));
    }

    /** What changed about the person comes first, so that the next message is already in the language they chose. */
    private static Step<State> settle(SurveyAnswers before, SurveyAnswers after, Step<State> step) {
        return new Step<State>(step.state(), after.settingsSince(before)).and(step.effects());
    }

    static Effect wait(MemberId member, int nudges, StepContext at) {
        return new SetAlarm(at.in(LADDER.daysAfter(nudges), member.person(), NUDGE));
    }

    private static Text programme(MemberId member, StepContext at) {
        return Text.verbatim(at.programme(member.programme()).name());
    }
}
