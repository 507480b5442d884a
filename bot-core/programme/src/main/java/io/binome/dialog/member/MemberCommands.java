package io.binome.dialog.member;

import io.binome.engine.Address;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Heard;
import io.binome.engine.Effect.Amend;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.programme.Change;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can turn to at any time: help, and the commands about oneself. What concerns a programme or a pair it
 * passes on to those who know.
 */
final class MemberCommands implements Dialog<MemberCommands.State> {
    /**
     * What is under way with a person.
     *
     * @param asking the command whose question is open, if any
     * @param going when everything is erased, as the person wishes; null where it is not to be
     */
    public record State(PersonId person, @Nullable Word asking, @Nullable Instant going) {
        State asking(@Nullable Word word) {
            return new State(person, word, going);
        }

        State going(@Nullable Instant when) {
            return new State(person, asking, when);
        }
    }

    /** The answers to its questions; a language, a platform, a day or a programme stands for itself. */
    enum Answer {
        STAY,
        GO,
        ERASE,
        KEEP
    }

    /** What means something else than usual while everything is about to be erased. */
    private static final Set<Word> TURNING_BACK = EnumSet.of(Word.JOIN, Word.ERASE);

    /** Words about oneself that have a dialog of their own. */
    private static final Set<Word> ELSEWHERE = EnumSet.of(
            Word.NEXT, Word.GOALS, Word.NOTES, Word.FEEDBACK, Word.ASK, Word.TRAINING, Word.LIBRARY);

    static final String KIND = "desk";

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
        return new State(new PersonId(id.subject()), null, null);
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public boolean takes(Word word) {
        return !word.forAdmins() && !ELSEWHERE.contains(word);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.InvitationAccepted(var member) -> List.of(of(member.person()));
            case Fact.PersonUnreachable(var person) -> List.of(of(person));
            case Fact.PersonReturned(var person) -> List.of(of(person));
            case Fact.PersonMet(var person) -> List.of(of(person));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Told(var id, var fact) -> hear(state, fact, at);
            case Input.Asked request -> Step.stay(state);
            case Input.Typed typed -> command(state.asking(null), typed.command(), at);
            case Input.Chose chose ->
                MemberWords.isHelp(chose.prompt())
                        ? handOn(state, Choice.answer(Word.class, chose.value()))
                        : chosen(state.asking(null), state.asking(), chose.value(), at);
            case Input.Said said -> Step.stay(state);
            case Input.Rang rang ->
                rang.alarm().equals(Offboarding.FORGET)
                        ? new Leaving(state, at).forget()
                        : new OwnSettings(state, at).resume();
            case Input.Submitted submitted -> Step.stay(state);
        };
    }

    private static Step<State> hear(State state, Fact fact, StepContext at) {
        return switch (fact) {
            case Fact.PersonUnreachable gone -> new Leaving(state, at).unreachable();
            case Fact.InvitationAccepted accepted when state.going() != null ->
                say(state.asking(Word.ERASE), words(state, at).going());
            case Fact.PersonMet met ->
                say(state, words(state, at).welcome(new PersonView(state.person(), at).takesPart()));
            case Fact.PersonReturned back -> Step.to(state, new Amend(state.person(), new Change.Returns()));
            default -> Step.stay(state);
        };
    }

    private Step<State> command(State state, Command command, StepContext at) {
        if (state.going() != null && TURNING_BACK.contains(command.word())) {
            return say(state.asking(command.word()), words(state, at).going());
        }
        return switch (command.word()) {
            case HELP -> say(state, words(state, at).help());
            case LANGUAGE -> new OwnSettings(state, at).language(command.rest());
            case PAUSE -> new OwnSettings(state, at).pause(command.rest());
            case RESUME -> new OwnSettings(state, at).resume();
            case REMINDERS -> new OwnSettings(state, at).reminders(command.rest());
            case WHERE -> new OwnSettings(state, at).where(command.rest());
            case HOURS -> new OwnSettings(state, at).hours(command.rest());
            case LEAVE -> new Leaving(state, at).ask();
            case JOIN -> new Leaving(state, at).join();
            case ERASE -> new Leaving(state, at).askToErase();
            case PROFILE -> forMember(state, Request.ProfileRequested::new, at);
            case WISHES -> forMember(state, Request.WishesRequested::new, at);
            case PAIR -> pairs(state, at);
            case MEET, AGENDA, ACTIONS, AGREEMENT, SILENT -> forPair(state, command.word(), at);
            case EXPORT ->
                Step.to(state, new Effect.SendData(
                        to(state),
                        "binome-export.json",
                        PersonalData.of(state.person(), at),
                        Text.of("desk.export", "day", at.today(state.person()))));
            case NEXT, GOALS, NOTES, FEEDBACK, ASK, TRAINING, LIBRARY -> Step.stay(state);
            case PROGRAMME, ROSTER, INVITE, READINESS, MATCH, PUBLISH, STATS, PAIRS, KPI, REPORT, ADMIN ->
                Step.stay(state);
        };
    }

    /** A button of the help: the word that could have been written. */
    private static Step<State> handOn(State state, @Nullable Word word) {
        return word == null
                ? Step.stay(state)
                : Step.to(state, new Effect.HandOn(state.person(), new Heard.Ordered(new Command(word, ""))));
    }

    private static Step<State> chosen(State state, @Nullable Word asked, String value, StepContext at) {
        return switch (asked) {
            case LANGUAGE -> new OwnSettings(state, at).language(value);
            case PAUSE -> new OwnSettings(state, at).pause(value);
            case REMINDERS -> new OwnSettings(state, at).reminders(value);
            case WHERE -> new OwnSettings(state, at).where(value);
            case HOURS -> new OwnSettings(state, at).hours(value);
            case LEAVE, JOIN, ERASE ->
                new Leaving(state, at).answered(asked, Choice.answer(Answer.class, value), value);
            case MEET, AGENDA, ACTIONS, AGREEMENT, SILENT -> forChosen(state, asked, value, at);
            case HELP, PROFILE, RESUME, PAIR, WISHES, NEXT, GOALS, NOTES, FEEDBACK, ASK, TRAINING, LIBRARY,
                    EXPORT ->
                Step.stay(state);
            case PROGRAMME, ROSTER, INVITE, READINESS, MATCH, PUBLISH, STATS, PAIRS, KPI, REPORT, ADMIN ->
                Step.stay(state);
            case null -> Step.stay(state);
        };
    }

    private static Step<State> forMember(State state, Function<MemberId, Request> request, StepContext at) {
        var programmes = new PersonView(state.person(), at).programmes();
        return programmes.isEmpty()
                ? say(state, Message.of("desk.nowhere"))
                : Step.to(state, new Ask(request.apply(programmes.getLast().id().member(state.person()))));
    }

    private static Step<State> pairs(State state, StepContext at) {
        var pairs = new PersonView(state.person(), at).pairs();
        return say(state, pairs.isEmpty() ? words(state, at).alone() : words(state, at).pairs(pairs));
    }

    /** Passes a request on to the person's pair; with several, it asks which. */
    private static Step<State> forPair(State state, Word word, StepContext at) {
        var pairs = new PersonView(state.person(), at).pairs();
        return switch (pairs.size()) {
            case 0 -> say(state, words(state, at).alone());
            case 1 -> Step.to(state, request(word, pairs.getFirst().id(), state.person()));
            default -> say(state.asking(word), words(state, at).which(word, pairs));
        };
    }

    private static Step<State> forChosen(State state, Word word, String local, StepContext at) {
        return new PersonView(state.person(), at).pairs().stream()
                .map(Pair::id)
                .filter(pair -> pair.local().equals(local))
                .findFirst()
                .map(pair -> Step.to(state, request(word, pair, state.person())))
                .orElseGet(() -> Step.stay(state));
    }

    private static Effect request(Word word, PairId pair, PersonId by) {
        return switch (word) {
            case AGENDA -> new Ask(new Request.AgendaRequested(pair, by));
            case ACTIONS -> new Ask(new Request.ActionsRequested(pair, by));
            case AGREEMENT -> new Ask(new Request.AgreementRequested(pair, by));
            case SILENT -> new Announce(new Fact.PartnerReportedSilent(pair, by));
            default -> new Ask(new Request.DateRequested(pair, by));
        };
    }

    private ConversationId of(PersonId person) {
        return ConversationId.of(kind(), person);
    }

    private static MemberWords words(State state, StepContext at) {
        return new MemberWords(state.person(), at);
    }

    private static Step<State> say(State state, Message message) {
        return Step.to(state, Send.to(state.person(), message));
    }

    private static Address to(State state) {
        return new Address.ToPerson(state.person());
    }
}
