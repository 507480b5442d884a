package io.binome.dialog.member;

import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.programme.Goal.Status;
import io.binome.programme.Pair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pair wants to achieve: either of the two sets goals, and says when one is reached or given up. A goal without a
 * measure or a date is asked about once, and shown to whoever wrote it before the partner can read it. The partner hears of
 * changes at most once a day.
 */
final class Goals implements Dialog<Goals.State> {
    /**
     * What is going on in a person's conversation about goals; the goals themselves are on record.
     *
     * @param set goals the person ever set: numbers are not used again
     * @param words of a goal that is not shared yet; empty where there is none
     * @param adding the pair for which a goal is being written
     * @param sign what will show that the goal which is not shared yet is reached
     */
    public record State(
            PersonId person, int set, String words, @Nullable PairId adding, List<News> news, @Nullable String sign) {
        State saying(String other) {
            return new State(person, set, other, adding, news, null);
        }

        State adding(@Nullable PairId pair) {
            return new State(person, set, "", pair, news, null);
        }

        /** With a goal that only whoever wrote it has seen. */
        State drafting(PairId pair, String draft, @Nullable String shownBy) {
            return new State(person, set, draft, pair, news, shownBy);
        }

        State having(int number) {
            return new State(person, number, "", null, news, null);
        }

        State with(News newer) {
            var all = new ArrayList<>(news);
            all.removeIf(each -> each.pair().equals(newer.pair()));
            all.add(newer);
            return new State(person, set, words, adding, List.copyOf(all), sign);
        }

        News news(PairId pair) {
            return news.stream()
                    .filter(each -> each.pair().equals(pair))
                    .findFirst()
                    .orElse(new News(pair, List.of(), null));
        }
    }

    /**
     * What the partner in a pair has still to hear.
     *
     * @param goals that changed since
     * @param told when the partner was last told of anything
     */
    public record News(PairId pair, List<GoalId> goals, @Nullable Instant told) {
        News and(GoalId goal) {
            var more = new ArrayList<>(goals);
            more.remove(goal);
            more.add(goal);
            return new News(pair, List.copyOf(more), told);
        }
    }

    /** The answers to its questions; the first four are about a pair or a goal, the others about what is being written. */
    enum Answer {
        PAIR,
        ADD,
        REACHED,
        DROP,
        SHARE,
        CORRECT,
        SKIP,
        FORGET
    }

    static final String KIND = "goals";

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
        return new State(new PersonId(id.subject()), 0, "", null, List.of(), null);
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public Word instead(State state) {
        return Word.GOALS;
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(GoalSetting.NEWS);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return List.of();
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.GoalsReviewed review
                ? List.of(ConversationId.of(KIND, review.by()))
                : List.of();
    }

    @Override
    public boolean takes(Word word) {
        return word == Word.GOALS;
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Typed typed -> command(state, typed.command().rest().strip(), at);
            case Input.Chose chose -> choose(state, chose.prompt(), chose.value(), at);
            case Input.Said said -> answer(state, said.prompt(), said.words().strip(), at);
            case Input.Rang rang -> ring(state, rang.alarm(), at);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Told told -> Step.stay(state);
            case Input.Asked(var id, Request.GoalsReviewed review) -> new GoalSetting(state, at).review(review);
            case Input.Asked request -> Step.stay(state);
        };
    }

    private static Step<State> command(State state, String words, StepContext at) {
        var pairs = new PersonView(state.person(), at).pairs();
        return switch (pairs.size()) {
            case 0 -> Step.to(state, Send.to(state.person(), new MemberWords(state.person(), at).alone()));
            case 1 -> about(state, pairs.getFirst(), words, at);
            default ->
                Step.to(state.saying(words), Send.to(state.person(), new GoalWords(state.person()).which(pairs)));
        };
    }

    private static Step<State> about(State state, Pair pair, String words, StepContext at) {
        return words.isEmpty()
                ? new GoalSetting(state, at).list(pair)
                : new GoalDraft(state, at).begin(pair, words);
    }

    private static Step<State> choose(State state, PromptId prompt, String value, StepContext at) {
        var id = state.person().organisation() + "/" + Choice.about(value);
        var draft = new GoalDraft(state, at);
        return switch (Choice.verb(Answer.class, value)) {
            case PAIR ->
                pair(state, id, at).map(pair -> about(state, pair, state.words(), at)).orElse(Step.stay(state));
            case ADD -> pair(state, id, at).map(draft::ask).orElse(Step.stay(state));
            case REACHED -> new GoalSetting(state, at).change(id, Status.REACHED);
            case DROP -> new GoalSetting(state, at).change(id, Status.DROPPED);
            case SHARE -> draft.share(Choice.about(value));
            case CORRECT -> draft.correct();
            case SKIP -> draft.skip(prompt);
            case FORGET -> draft.forget("goals.unshared");
            case null -> Step.stay(state);
        };
    }

    private static Optional<Pair> pair(State state, String id, StepContext at) {
        return new PersonView(state.person(), at).pair(id);
    }

    private static Step<State> answer(State state, @Nullable PromptId prompt, String words, StepContext at) {
        if (prompt == null || words.isEmpty()) {
            return Step.stay(state);
        }
        var typed = Command.read(words).filter(command -> command.word() == Word.GOALS);
        return typed.isPresent()
                ? command(state, typed.get().rest(), at)
                : new GoalDraft(state, at).answer(prompt, words);
    }

    private static Step<State> ring(State state, Alarm.Key alarm, StepContext at) {
        return alarm.isLike(GoalSetting.NEWS)
                ? new GoalSetting(state, at).tell(alarm.about())
                : new GoalDraft(state, at).lapse();
    }
}
