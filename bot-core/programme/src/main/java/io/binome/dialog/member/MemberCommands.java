package io.binome.dialog.member;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Amend;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.programme.Change;
import io.binome.programme.Pair;
import io.binome.programme.Person.Reminders;
import io.binome.text.Language;
import io.binome.text.Spelling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can turn to at any time: help, and the commands about oneself. It knows in which programmes and pairs
 * the person is, because it hears of them, and passes requests on to those concerned.
 */
final class MemberCommands implements Dialog<MemberCommands.State> {
    /**
     * What the desk knows of a person.
     *
     * @param asking the command whose question is open, if any
     * @param going when everything is erased, as the person wishes; null where it is not to be
     */
    public record State(PersonId person, List<ProgrammeId> invited, List<ProgrammeId> joined, List<PairId> pairs,
            @Nullable Word asking, @Nullable Instant going) {
        /** In no programme any more, and able to come back. */
        State outside() {
            return new State(person, invited, List.of(), pairs, null, going);
        }

        State asking(@Nullable Word word) {
            return new State(person, invited, joined, pairs, word, going);
        }

        State going(@Nullable Instant when) {
            return new State(person, invited, joined, pairs, asking, when);
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
    private static final Set<Word> ELSEWHERE = EnumSet.of(Word.NEXT, Word.GOALS, Word.NOTES, Word.FEEDBACK, Word.ASK);

    static final String KIND = "desk";
    /** The alarm at the end of a pause. */
    static final Alarm.Key BACK = Alarm.Key.of("back");

    private static final Set<String> ON = Set.of("on", "oui", "yes", "avec", "with");
    private static final Set<String> OFF = Set.of("off", "non", "no", "sans", "without");
    private static final int LONGEST_PAUSE = 26;

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
        return new State(new PersonId(id.subject()), List.of(), List.of(), List.of(), null, null);
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
            case Fact.PersonInvited(var member) -> List.of(of(member.person()));
            case Fact.InvitationAccepted(var member) -> List.of(of(member.person()));
            case Fact.PairFormed formed -> List.of(of(formed.first()), of(formed.second()));
            case Fact.PairClosed closed -> List.of(of(closed.first()), of(closed.second()));
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
            case Input.Chose chose -> chosen(state.asking(null), state.asking(), chose.value(), at);
            case Input.Said said -> unknown(state, said.words());
            case Input.Rang rang ->
                rang.alarm().equals(Offboarding.FORGET) ? forget(state, at) : resume(state, at);
            case Input.Submitted submitted -> Step.stay(state);
        };
    }

    private static Step<State> hear(State state, Fact fact, StepContext at) {
        return switch (fact) {
            case Fact.PersonUnreachable gone ->
                Step.to(state.outside()).and(departure(state, at).unreachable());
            case Fact.InvitationAccepted accepted when state.going() != null ->
                say(learn(state, fact).asking(Word.ERASE), words(state, at).going());
            case Fact.PersonMet met -> say(state, words(state, at).welcome(!state.joined().isEmpty()));
            case Fact.PersonReturned back -> Step.to(state, new Amend(state.person(), new Change.Returns()));
            default -> Step.to(learn(state, fact));
        };
    }

    private static State learn(State state, Fact fact) {
        return switch (fact) {
            case Fact.PersonInvited(var member) ->
                new State(state.person(), plus(state.invited(), member.programme()), state.joined(), state.pairs(),
                        state.asking(), state.going());
            case Fact.InvitationAccepted(var member) ->
                new State(state.person(), state.invited(), plus(state.joined(), member.programme()), state.pairs(),
                        state.asking(), state.going());
            case Fact.PairFormed formed ->
                new State(state.person(), state.invited(), state.joined(), plus(state.pairs(), formed.pair()),
                        state.asking(), state.going());
            case Fact.PairClosed closed ->
                new State(state.person(), state.invited(), state.joined(), minus(state.pairs(), closed.pair()),
                        state.asking(), state.going());
            default -> state;
        };
    }

    private Step<State> command(State state, Command command, StepContext at) {
        if (state.going() != null && TURNING_BACK.contains(command.word())) {
            return say(state.asking(command.word()), words(state, at).going());
        }
        return switch (command.word()) {
            case HELP -> say(state, words(state, at).help());
            case LANGUAGE -> language(state, command.rest(), at);
            case PAUSE -> pause(state, command.rest(), at);
            case RESUME -> resume(state, at);
            case LEAVE -> leave(state, at);
            case JOIN -> join(state);
            case PROFILE -> forMember(state, Request.ProfileRequested::new);
            case PAIR -> pairs(state, at);
            case WISHES -> forMember(state, Request.WishesRequested::new);
            case MEET, AGENDA, SILENT -> forPair(state, command.word(), at);
            case REMINDERS -> reminders(state, command.rest(), at);
            case WHERE -> where(state, command.rest(), at);
            case EXPORT -> Step.to(state, new Effect.SendFile(to(state), PersonalData.of(state.person(), at)));
            case ERASE ->
                say(state.asking(Word.ERASE), words(state, at).erase(!state.joined().isEmpty()));
            case NEXT, GOALS, NOTES, FEEDBACK, ASK -> Step.stay(state);
            case PROGRAMME, ROSTER, INVITE, READINESS, MATCH, PUBLISH, STATS, PAIRS, KPI, REPORT, ADMIN ->
                Step.stay(state);
        };
    }

    private Step<State> chosen(State state, @Nullable Word asked, String value, StepContext at) {
        if (asked == null) {
            return Step.stay(state);
        }
        var answer = Choice.answer(Answer.class, value);
        return switch (asked) {
            case LANGUAGE -> language(state, value, at);
            case PAUSE -> pause(state, value, at);
            case LEAVE -> answer == Answer.STAY ? say(state, Message.of("desk.leave.stay")) : left(state, value);
            case MEET, AGENDA, SILENT -> forChosen(state, asked, value);
            case REMINDERS -> reminders(state, value, at);
            case WHERE -> where(state, value, at);
            case JOIN -> answer == Answer.STAY ? stayed(state, true) : gone(state, at);
            case ERASE ->
                switch (answer) {
                    case ERASE -> leaving(state, at);
                    case STAY -> stayed(state, false);
                    case GO -> gone(state, at);
                    case KEEP -> say(state, Message.of("desk.erase.kept"));
                    case null -> say(state, Message.of("desk.erase.kept"));
                };
            case HELP, PROFILE, RESUME, PAIR, WISHES, NEXT, GOALS, NOTES, FEEDBACK, ASK, EXPORT ->
                Step.stay(state);
            case PROGRAMME, ROSTER, INVITE, READINESS, MATCH, PUBLISH, STATS, PAIRS, KPI, REPORT, ADMIN ->
                Step.stay(state);
        };
    }

    private static Step<State> unknown(State state, String words) {
        var nearest = Command.nearest(words);
        return say(
                state,
                nearest == null
                        ? Message.of("desk.unknown")
                        : Message.of("desk.unknown.near", "word", nearest));
    }

    private static Step<State> language(State state, String given, StepContext at) {
        var language = Language.of(given.isBlank() ? "?" : given);
        if (language.isEmpty()) {
            return say(state.asking(Word.LANGUAGE), words(state, at).language());
        }
        return Step.to(
                state,
                new Amend(state.person(), new Change.Speaks(language.get())),
                new Announce(new Fact.LanguageChosen(state.person(), language.get())),
                send(state, Message.of("desk.language.done")));
    }

    private static Step<State> reminders(State state, String given, StepContext at) {
        var first = Spelling.fold(given).split(" ", 2)[0];
        if (!ON.contains(first) && !OFF.contains(first)) {
            return say(state.asking(Word.REMINDERS), words(state, at).reminders());
        }
        var wanted = ON.contains(first) ? Reminders.ON : Reminders.OFF;
        return Step.to(
                state,
                new Amend(state.person(), new Change.Reminds(wanted)),
                send(state, Message.of(wanted == Reminders.ON ? "desk.reminders.on" : "desk.reminders.off")));
    }

    /** There is a choice only for whoever is on two platforms; a platform they are not on, or no more, is none. */
    private static Step<State> where(State state, String given, StepContext at) {
        var platforms = at.person(state.person()).reach().platforms();
        var wanted = PlatformNames.read(given);
        var unknown = wanted == null || wanted.isEmpty() || platforms.contains(wanted) ? null : wanted;
        if (platforms.size() < 2) {
            return say(state, words(state, at).here(unknown));
        }
        if (wanted == null || unknown != null) {
            return say(state.asking(Word.WHERE), words(state, at).where(unknown));
        }
        return Step.to(
                state,
                new Amend(state.person(), new Change.Prefers(wanted)),
                send(state, words(state, at).chosen(wanted)));
    }

    /** Somebody who has joined again in the meantime leaves again; there is no half of being forgotten. */
    private static Step<State> forget(State state, StepContext at) {
        return state.joined().isEmpty() ? Step.to(state, new Effect.Forget(state.person())) : leaving(state, at);
    }

    private static Step<State> leaving(State state, StepContext at) {
        var departure = departure(state, at);
        return Step.to(state.outside().going(departure.goes())).and(departure.erasure());
    }

    /** Nothing is erased after all. The programmes were left, and only whoever asked to join goes back to one. */
    private static Step<State> stayed(State state, boolean joins) {
        if (state.going() == null) {
            return Step.stay(state);
        }
        var kept = state.going(null);
        var told = Message.of("desk.erase.withdrawn");
        if (!joins && kept.joined().isEmpty()) {
            told = told.and("desk.erase.withdrawn.left");
        }
        var step = say(kept, told).and(new Effect.CancelAlarm(Offboarding.FORGET));
        return joins && kept.joined().isEmpty() ? step.and(join(kept).effects()) : step;
    }

    private static Step<State> gone(State state, StepContext at) {
        return state.joined().isEmpty() ? say(state, Message.of("desk.erase.goes")) : leaving(state, at);
    }

    private static Step<State> pause(State state, String given, StepContext at) {
        var today = at.today(state.person());
        var until = Dates.read(given, today);
        if (until == null || !until.isAfter(today) || until.isAfter(today.plusWeeks(LONGEST_PAUSE))) {
            return say(state.asking(Word.PAUSE), words(state, at).pause(today, !given.isBlank()));
        }
        var back = until.atTime(9, 0).atZone(at.person(state.person()).hours().zone()).toInstant();
        var effects = new ArrayList<Effect>(List.of(
                new Amend(state.person(), new Change.Pauses(until)),
                new Announce(new Fact.PersonPaused(state.person(), until)),
                new SetAlarm(new Alarm(BACK, back, state.person())),
                send(state, Message.of("desk.pause.done", "until", until))));
        for (var pair : state.pairs()) {
            effects.add(new Ask(new Request.PartnerPaused(pair, state.person(), until)));
        }
        for (var programme : state.joined()) {
            effects.add(new Ask(new Request.MemberPaused(programme.member(state.person()), until)));
        }
        return Step.to(state).and(effects);
    }

    private static Step<State> resume(State state, StepContext at) {
        if (at.person(state.person()).pausedUntil() == null) {
            return say(state, Message.of("desk.resume.not"));
        }
        var effects = new ArrayList<Effect>(List.of(
                new Effect.CancelAlarm(BACK),
                new Amend(state.person(), new Change.Pauses(null)),
                new Announce(new Fact.PersonResumed(state.person())),
                send(state, Message.of("desk.resume.done"))));
        for (var pair : state.pairs()) {
            effects.add(new Ask(new Request.PartnerResumed(pair, state.person())));
        }
        return Step.to(state).and(effects);
    }

    private static Step<State> leave(State state, StepContext at) {
        return state.joined().isEmpty()
                ? say(state, Message.of("desk.nowhere"))
                : say(state.asking(Word.LEAVE), words(state, at).leave(state.joined()));
    }

    private static Step<State> left(State state, String local) {
        var programme = state.person().organisation().programme(local);
        if (!state.joined().contains(programme)) {
            return Step.stay(state);
        }
        var next = new State(state.person(), state.invited(), minus(state.joined(), programme), state.pairs(), null,
                state.going());
        return Step.to(
                next,
                new Announce(new Fact.MemberLeft(programme.member(state.person()))),
                send(state, Message.of("desk.left")));
    }

    private static Step<State> join(State state) {
        var open = state.invited().stream()
                .filter(programme -> !state.joined().contains(programme))
                .toList();
        if (open.isEmpty()) {
            return say(state, Message.of("desk.join.none"));
        }
        return Step.to(state, new Announce(new Fact.JoinRequested(open.getLast().member(state.person()))));
    }

    private static Step<State> pairs(State state, StepContext at) {
        var pairs = known(state, at);
        return say(state, pairs.isEmpty() ? Message.of("desk.nopair") : words(state, at).pairs(pairs));
    }

    private static List<Pair> known(State state, StepContext at) {
        return state.pairs().stream()
                .flatMap(pair -> at.records().find(Pair.class, pair).stream())
                .toList();
    }

    private static Step<State> forMember(State state, Function<MemberId, Request> request) {
        return state.joined().isEmpty()
                ? say(state, Message.of("desk.nowhere"))
                : Step.to(state, new Ask(request.apply(state.joined().getLast().member(state.person()))));
    }

    /** Passes a request on to the person's pair; with several, it asks which. */
    private static Step<State> forPair(State state, Word word, StepContext at) {
        var pairs = known(state, at);
        if (state.pairs().isEmpty()) {
            return say(state, Message.of("desk.nopair"));
        }
        return pairs.size() < 2
                ? Step.to(state, request(word, state.pairs().getLast(), state.person()))
                : say(state.asking(word), words(state, at).which(word, pairs));
    }

    private static Step<State> forChosen(State state, Word word, String local) {
        return state.pairs().stream()
                .filter(pair -> pair.local().equals(local))
                .findFirst()
                .map(pair -> Step.to(state, request(word, pair, state.person())))
                .orElseGet(() -> Step.stay(state));
    }

    private static Effect request(Word word, PairId pair, PersonId by) {
        return switch (word) {
            case AGENDA -> new Ask(new Request.AgendaRequested(pair, by));
            case SILENT -> new Announce(new Fact.PartnerReportedSilent(pair, by));
            default -> new Ask(new Request.DateRequested(pair, by));
        };
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var more = new ArrayList<>(list);
        more.remove(item);
        more.add(item);
        return List.copyOf(more);
    }

    private static <T> List<T> minus(List<T> list, T item) {
        return list.stream().filter(each -> !each.equals(item)).toList();
    }

    private ConversationId of(PersonId person) {
        return ConversationId.of(kind(), person);
    }

    private static MemberWords words(State state, StepContext at) {
        return new MemberWords(state.person(), at);
    }

    private static Offboarding departure(State state, StepContext at) {
        return new Offboarding(state.person(), state.joined(), at);
    }

    private static Step<State> say(State state, Message message) {
        return Step.to(state, send(state, message));
    }

    private static Effect send(State state, Message message) {
        return new Send(to(state), message);
    }

    private static Address to(State state) {
        return new Address.ToPerson(state.person());
    }
}
