package io.binome.dialog.admin;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.round.MatchOrder;
import io.binome.round.Names;
import io.binome.skill.Taxonomy;
import io.binome.text.Spelling;
import io.binome.text.Text;
import io.binome.text.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where admins steer by commands. Everybody else gets a clear refusal. A programme is created from a template in four
 * short questions; every other order is passed on to the programme it names, or to the only one there is.
 */
final class AdminCommands implements Dialog<AdminCommands.State> {
    /** What the admin is doing. */
    public sealed interface State {
        /** Nothing in particular. */
        record Free(PersonId admin) implements State {}

        /** Chooses the kind of a new programme. */
        record ChoosingKind(PersonId admin) implements State {}

        /** Names it. */
        record Naming(PersonId admin, Programme.Kind kind) implements State {}

        /** Says how long it lasts. */
        record Timing(PersonId admin, Programme.Kind kind, String name) implements State {}

        /** Says how often pairs meet. */
        record Pacing(PersonId admin, Programme.Kind kind, String name, LocalDate ends) implements State {}

        /**
         * Says which of several programmes a command is for.
         *
         * @param rest what followed the command's word
         * @param place the channel it was given in
         */
        record Picking(PersonId admin, Word word, String rest, @Nullable PlaceId place) implements State {}

        /**
         * Says whether people are really to be invited.
         *
         * @param within the channel whose people are meant; null for the whole roster
         * @param named the only people who are meant; null where all are
         */
        record Inviting(
                PersonId admin, ProgrammeId programme, @Nullable PlaceId within, @Nullable List<PersonId> named)
                implements State {}

        /** Says whether somebody is really to become an admin, or to be none any more. */
        record Deciding(PersonId admin, AdminListCommands.Deed deed, PersonId who) implements State {}

        /** Says who is meant by a name in what followed {@code match}; {@code meant} are those that are clear by now. */
        record Meaning(
                PersonId admin, ProgrammeId programme, String rest, Map<String, PersonId> meant, String name)
                implements State {
            Map<String, PersonId> with(PersonId person) {
                var all = new HashMap<>(meant);
                all.put(name, person);
                return Map.copyOf(all);
            }
        }
    }

    /**
     * The answers to its questions, one of them about so many minutes and a programme; a kind, a number, a programme or a person
     * stands for itself.
     */
    enum Answer {
        YES,
        NO,
        SUGGESTED,
        MINUTES
    }

    private static final Set<Word> FIGURES = EnumSet.of(Word.STATS, Word.KPI, Word.REPORT);
    static final String KIND = "office";

    private static final Names NOBODY = new Names(List.of(), person -> false, Map.of());

    private final RoundCommands rounds;

    AdminCommands(Taxonomy taxonomy) {
        rounds = new RoundCommands(taxonomy);
    }

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
        return new State.Free(new PersonId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return fact instanceof Fact.BotInstalled(var person)
                ? List.of(ConversationId.of(KIND, person))
                : List.of();
    }

    @Override
    public boolean takes(Word word) {
        return word.forAdmins();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        if (input instanceof Input.ByPerson given && !at.person(given.by()).isAdmin()) {
            return refuse(state, given.by());
        }
        return switch (input) {
            case Input.Typed typed -> order(typed, at);
            case Input.Chose chose -> choose(state, chose, at);
            case Input.Said said -> answer(state, said.id(), said.words(), at);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Rang rang -> Step.stay(state);
            case Input.Told(var id, Fact.BotInstalled(var person)) -> welcome(person, at);
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> Step.stay(state);
        };
    }

    /** One message to the one who has brought the bot in, with one thing to do. */
    private Step<State> welcome(PersonId by, StepContext at) {
        return programmes(by, at).isEmpty()
                ? new NewProgramme(by, at).welcome()
                : say(by, Message.of("office.welcome", "name", by).and("office.welcome.again"));
    }

    private static Step<State> refuse(State state, PersonId by) {
        return Step.to(state, Send.to(by, Message.of("office.refused")));
    }

    private Step<State> order(Input.Typed typed, StepContext at) {
        var by = typed.by();
        var command = typed.command();
        var programmes = programmes(by, command, at);
        var isHere = command.isHere();
        if (command.word() == Word.PROGRAMME && !isHere) {
            if (isFollowedBy("order.new", command) || programmes.isEmpty()) {
                return new NewProgramme(by, at).askKind();
            }
            return isFollowedBy("order.topics", command)
                    ? Step.to(new State.Free(by), ideas(by, at).list(0))
                    : list(by, programmes, at);
        }
        if (command.word() == Word.ADMIN) {
            return admins(by, command.rest(), at);
        }
        if (command.word() == Word.ROSTER) {
            var people = (int) at.records().all(Person.class, by.organisation()).stream()
                    .filter(Person::isColleague)
                    .count();
            return say(by, Message.of("office.roster", "people", people)
                    .context("office.roster.how", "platform", InviteCommands.platform(at.person(by))));
        }
        if (programmes.isEmpty()) {
            return say(by, Message.of("office.none"));
        }
        var name = Spelling.fold(InviteCommands.name(command));
        var named = programmes.stream()
                .filter(programme -> programmes.size() == 1
                        || (!name.isBlank() && Spelling.fold(programme.name()).contains(name)))
                .toList();
        if (named.size() != 1) {
            return pick(typed, programmes);
        }
        var rest = isHere || isOfPeople(command, at, by) ? command.rest() : rest(command, named.getFirst());
        return carryOut(new State.Picking(by, command.word(), rest, typed.place()), named.getFirst(), at);
    }

    /** Whether somebody is called so, whatever the programme is called: "invite Ada" where it is "Canada 2027". */
    private static boolean isOfPeople(Command command, StepContext at, PersonId by) {
        return command.word() == Word.INVITE
                && NamedPeople.in(command.rest(), by.organisation(), at).isAnybody();
    }

    /** What follows the word, where that is not just the name of the programme. */
    private static String rest(Command command, Programme programme) {
        var isName = Spelling.fold(programme.name()).contains(Spelling.fold(command.rest()));
        return isName && MatchOrder.read(command.rest(), NOBODY) instanceof MatchOrder.Unclear ? "" : command.rest();
    }

    private Step<State> choose(State state, Input.Chose chose, StepContext at) {
        if (Choice.verb(Answer.class, chose.value()) == Answer.MINUTES) {
            return SessionLength.set(state, chose.by(), Choice.about(chose.value()), at);
        }
        return chose.prompt().name().equals(ProposedIdeas.PROMPT)
                ? Step.to(state, ideas(chose.by(), at).choose(chose.value()))
                : answer(state, chose.id(), chose.value(), at);
    }

    private Step<State> answer(State state, InputId id, String words, StepContext at) {
        return switch (state) {
            case State.Free free -> Step.stay(state);
            case State.ChoosingKind(var admin) -> new NewProgramme(admin, at).askName(Programme.Kind.valueOf(words));
            case State.Naming(var admin, var kind) -> new NewProgramme(admin, at).askMonths(kind, words);
            case State.Timing timing -> new NewProgramme(timing.admin(), at).lasting(timing, words);
            case State.Pacing pacing -> new NewProgramme(pacing.admin(), at).pacing(pacing, id, words);
            case State.Picking picking ->
                (FIGURES.contains(picking.word())
                        ? everProgrammes(picking.admin(), at)
                        : programmes(picking.admin(), at)).stream()
                        .filter(programme -> programme.id().local().equals(words))
                        .findFirst()
                        .map(programme -> carryOut(picking, programme, at))
                        .orElseGet(() -> say(picking.admin(), Message.of("office.none")));
            case State.Deciding(var admin, var deed, var who) ->
                decided(admin, deed, who, Choice.answer(Answer.class, words) == Answer.YES, at);
            case State.Inviting inviting -> {
                var isMeant = Choice.answer(Answer.class, words) == Answer.YES;
                var done = InviteCommands.confirmed(inviting, isMeant);
                yield isMeant
                        ? done.and(elsewhere(inviting.admin(), at.programme(inviting.programme()), at))
                        : done;
            }
            case State.Meaning meaning ->
                rounds.order(
                        meaning.admin(),
                        at.programme(meaning.programme()),
                        meaning.rest(),
                        meaning.with(meaning.admin().organisation().person(words)),
                        at);
        };
    }

    private static Step<State> admins(PersonId by, String rest, StepContext at) {
        var answer = new AdminListCommands(by, at).order(rest, prompt(by, "admin"));
        State next = answer.deed()
                .<State>map(deed -> new State.Deciding(by, deed, answer.who()))
                .orElseGet(() -> new State.Free(by));
        return Step.to(next, send(by, answer.message()));
    }

    private static Step<State> decided(
            PersonId by, AdminListCommands.Deed deed, PersonId who, boolean isMeant, StepContext at) {
        return isMeant
                ? Step.<State>to(new State.Free(by)).and(new AdminListCommands(by, at).carryOut(deed, who))
                : say(by, Message.of("admin.kept"));
    }

    private static ProposedIdeas ideas(PersonId by, StepContext at) {
        return new ProposedIdeas(by, programmes(by, at), at);
    }

    private static Step<State> list(PersonId by, List<Programme> programmes, StepContext at) {
        var message = Message.of("office.list")
                .items(programmes.stream()
                        .map(each -> Text.of("office.list.one", "programme", each.name(), "starts", each.starts(),
                                "ends", each.ends()))
                        .toList());
        var listed = ideas(by, at).below(message.context("office.list.new"));
        return say(by, programmes.size() == 1 ? SessionLength.below(listed, by, programmes.getFirst()) : listed);
    }

    private Step<State> pick(Input.Typed typed, List<Programme> programmes) {
        var by = typed.by();
        var command = typed.command();
        var prompt = Prompt.choosing(prompt(by, "which"));
        for (var programme : programmes) {
            prompt = prompt.with(
                    new Choice(programme.id().local(), Text.verbatim(programme.name()), Choice.Style.PLAIN, false));
        }
        return Step.to(
                new State.Picking(by, command.word(), command.rest(), typed.place()),
                send(by, Message.of("office.which").asking(prompt)));
    }

    private Step<State> carryOut(State.Picking order, Programme programme, StepContext at) {
        var by = order.admin();
        var places = new InviteCommands(by, at);
        var isHere = new Command(order.word(), order.rest()).isHere();
        var reports = new Reports(programme, at);
        var free = Step.<State>to(new State.Free(by));
        return switch (order.word()) {
            case INVITE ->
                isHere ? places.inviteHere(programme, order.place()) : places.invite(programme, order.rest());
            case PROGRAMME -> free.and(places.announceHere(programme, order.place()));
            case READINESS -> free.and(send(by, rounds.readiness(programme, at)));
            case MATCH -> rounds.order(by, programme, order.rest(), Map.of(), at).and(elsewhere(by, programme, at));
            case PUBLISH ->
                free.and(new Ask(new Request.PublicationOrdered(programme.id(), by))).and(elsewhere(by, programme, at));
            case STATS -> free.and(send(by, reports.statistics()));
            case PAIRS -> free.and(send(by, reports.pairs()));
            case KPI -> free.and(send(by, reports.keyFigures()));
            case REPORT -> free.and(reports.file(by));
            case ADMIN, ROSTER, NEXT, GOALS, NOTES, FEEDBACK, ASK, TRAINING, LIBRARY, REMINDERS, WHERE, HOURS, EXPORT,
                    ERASE, HELP, JOIN,
                    PROFILE,
                    PAUSE,
                    RESUME, LEAVE, PAIR, MEET, AGENDA, ACTIONS, AGREEMENT, SILENT, LANGUAGE,
                    WISHES ->
                free;
        };
    }

    /** What comes of a round, or of invitations, is shown to whoever runs the programme; another admin hears where. */
    private static List<Effect> elsewhere(PersonId by, Programme programme, StepContext at) {
        var admin = at.adminOf(programme.id());
        return admin.equals(by)
                ? List.of()
                : List.of(send(by, Message.of(
                        "office.elsewhere", "programme", programme.name(), "person", admin)));
    }

    private static boolean isFollowedBy(String order, Command command) {
        return Vocabulary.has(order, command.rest().split(" ")[0]);
    }

    /** The programmes of the admin's organisation that are not over, the newest first. */
    private static List<Programme> programmes(PersonId by, StepContext at) {
        return everProgrammes(by, at).stream().filter(programme -> !programme.ends().isBefore(at.today(by))).toList();
    }

    /** Those that an order may be about: the figures of one that is over can be read where none is left, or it is named. */
    private static List<Programme> programmes(PersonId by, Command command, StepContext at) {
        var running = programmes(by, at);
        if (!FIGURES.contains(command.word())) {
            return running;
        }
        var ever = everProgrammes(by, at);
        var name = Spelling.fold(command.rest());
        var named = ever.stream()
                .filter(programme -> !name.isBlank() && Spelling.fold(programme.name()).contains(name))
                .toList();
        var isOver = !named.isEmpty() && named.stream().noneMatch(running::contains);
        return isOver ? named : running.isEmpty() ? ever : running;
    }

    private static List<Programme> everProgrammes(PersonId by, StepContext at) {
        return at.records().all(Programme.class, by.organisation()).stream()
                .sorted(Comparator.comparing(Programme::created).reversed())
                .toList();
    }

    static PromptId prompt(PersonId by, String name) {
        return PromptId.of(ConversationId.of(KIND, by), name, by);
    }

    private static Step<State> say(PersonId by, Message message) {
        return Step.to(new State.Free(by), send(by, message));
    }

    private static Effect send(PersonId to, Message message) {
        return Send.to(to, message);
    }
}
