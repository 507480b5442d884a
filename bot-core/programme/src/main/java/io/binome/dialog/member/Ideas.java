package io.binome.dialog.member;

import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.IdeaId;
import io.binome.id.MemberId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.programme.Idea;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The themes that somebody proposes for a programme, and what an admin says to them. Nobody but the two reads an idea before it
 * is taken in; the admin learns whose it is where its owner may be named.
 */
final class Ideas implements Dialog<Ideas.State> {
    /**
     * The ideas of a person; their words are on record.
     *
     * @param had ideas the person ever sent: numbers are not used again
     * @param about the part in a programme for which an idea is being written
     * @param written what could not be taken as it was, to be corrected
     * @param open those about which the admin has still to decide
     */
    public record State(
            PersonId person, int had, @Nullable MemberId about, @Nullable Written written, List<Open> open) {
        public State {
            open = List.copyOf(open);
        }

        State about(MemberId member) {
            return new State(person, had, member, written, open);
        }

        State writing(@Nullable Written other) {
            return new State(person, had, about, other, open);
        }

        State having(int number) {
            return new State(person, number, about, null, open);
        }

        State with(Open newer) {
            var all = new ArrayList<>(without(newer).open());
            all.add(newer);
            return new State(person, had, about, written, all);
        }

        State without(Open gone) {
            return new State(
                    person, had, about, written,
                    open.stream().filter(each -> each.number() != gone.number()).toList());
        }
    }

    /** What was filled in, as it was: the questions are lines. */
    public record Written(String title, String about, String questions, String named) {}

    /**
     * An idea that waits for a word.
     *
     * @param to the admin who decides
     * @param nudges how often they were reminded
     * @param corrected what they wrote and could not be taken as it was
     */
    public record Open(int number, IdeaId idea, PersonId to, int nudges, @Nullable Written corrected) {
        Open nudged() {
            return new Open(number, idea, to, nudges + 1, corrected);
        }

        Open to(PersonId other) {
            return new Open(number, idea, other, nudges, null);
        }

        Open correcting(Written words) {
            return new Open(number, idea, to, nudges, words);
        }
    }

    /** The answers to its questions; the last is about an idea. */
    enum Answer {
        WRITE,
        TAKE,
        CORRECT,
        NOT_NOW,
        REMOVE
    }

    static final String KIND = "ideas";

    /** The prompts: of whoever has an idea, and of the admin about one. */
    static final String NEW = "new";

    static final String DECIDE = "decide-";
    static final String OFFERED = "offered-";

    /** The forms of the admin about one. */
    static final String CORRECTED = "correct-";

    static final String REFUSED = "refuse-";

    private static final int MOST = 3;

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
        return new State(new PersonId(id.subject()), 0, null, null, List.of());
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public Word instead(State state) {
        return Word.AGENDA;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return List.of();
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return switch (request) {
            case Request.IdeaWanted wanted -> List.of(ConversationId.of(KIND, wanted.member().person()));
            case Request.IdeaRequested requested -> List.of(ConversationId.of(KIND, requested.owner()));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Asked(var id, Request.IdeaWanted wanted) -> begin(state, wanted.member(), at);
            case Input.Asked(var id, Request.IdeaRequested wanted) ->
                OpenIdea.show(state, wanted.by(), wanted.idea(), at);
            case Input.Asked request -> Step.stay(state);
            case Input.Chose chose -> choose(state, chose.prompt(), chose.by(), chose.value(), at);
            case Input.Submitted form -> submit(state, form, at);
            case Input.Rang rang -> OpenIdea.of(state, rang.alarm(), at)
                    .map(open -> open.ring(rang.alarm()))
                    .orElse(Step.stay(state));
            case Input.Typed typed -> Step.stay(state);
            case Input.Said said -> Step.stay(state);
            case Input.Told told -> Step.stay(state);
        };
    }

    private static Step<State> begin(State state, MemberId member, StepContext at) {
        var words = new IdeaWords(state.person(), at);
        return state.open().size() >= MOST
                ? Step.to(state, Send.to(state.person(), words.many(MOST)))
                : Step.to(state.about(member), Send.to(state.person(), words.ask(member.programme())));
    }

    private static Step<State> choose(State state, PromptId prompt, PersonId by, String value, StepContext at) {
        return switch (Choice.verb(Answer.class, value)) {
            case WRITE -> Step.to(state, new OpenForm(by, IdeaForm.of(prompt, state.written())));
            case TAKE -> OpenIdea.of(state, prompt, at).map(open -> open.take(by)).orElseGet(() -> gone(state, by));
            case CORRECT ->
                OpenIdea.of(state, prompt, at).map(open -> open.correct(by)).orElseGet(() -> gone(state, by));
            case NOT_NOW ->
                OpenIdea.of(state, prompt, at).map(open -> open.reason(by)).orElseGet(() -> gone(state, by));
            case REMOVE -> OpenIdea.remove(state, by, Choice.about(value), at);
            case null -> Step.stay(state);
        };
    }

    /** Its words are not on record any more, as when whoever had it is erased. */
    private static Step<State> gone(State state, PersonId by) {
        return Step.to(state, Send.to(by, Message.of("idea.gone")));
    }

    private static Step<State> submit(State state, Input.Submitted form, StepContext at) {
        if (form.prompt().name().equals(NEW)) {
            var member = state.about();
            return member == null ? Step.stay(state) : propose(state, member, IdeaForm.read(form), at);
        }
        return OpenIdea.of(state, form.prompt(), at)
                .map(open -> form.prompt().name().startsWith(REFUSED)
                        ? open.refuse(form.by(), form.answer(IdeaForm.REASON).strip())
                        : open.taking(form.by(), IdeaForm.read(form)))
                .orElseGet(() -> gone(state, form.by()));
    }

    /** Puts the idea to the admin; whoever is the admin has decided. */
    private static Step<State> propose(State state, MemberId member, Written written, StepContext at) {
        var words = new IdeaWords(state.person(), at);
        var fault = IdeaForm.fault(written, at.content(member.programme()));
        if (fault.isPresent()) {
            return Step.to(state.writing(written), Send.to(state.person(), words.unfit(fault.get())));
        }
        var number = state.had() + 1;
        var idea = new Idea(
                IdeaId.of(member, number), written.title(), written.about(), IdeaForm.questions(written),
                state.person(), written.named().equals(IdeaForm.YES), at.now(), false);
        var open = new Open(number, idea.id(), at.adminOf(member.programme()), 0, null);
        var opened = new OpenIdea(state.having(number), open, idea, at);
        var put = open.to().equals(state.person()) ? opened.accept() : opened.put();
        return new Step<>(put.state(), List.of(new Announce(new Fact.IdeaProposed(member, idea.id()))))
                .and(put.effects());
    }
}
