package io.binome.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.binome.engine.Command;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ActionId;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.Id;
import io.binome.id.IdeaId;
import io.binome.id.InputId;
import io.binome.id.MemberId;
import io.binome.id.NoteId;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.id.RoundId;
import io.binome.id.SessionId;
import io.binome.message.Message.Block;
import io.binome.programme.Action;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Goal;
import io.binome.programme.Idea;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.PersonPair;
import io.binome.programme.Place;
import io.binome.programme.Policy;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.Round;
import io.binome.programme.RoundOrder;
import io.binome.programme.RoundOrder.Setting;
import io.binome.programme.SkillLevel;
import io.binome.shell.Readers;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every state that can be reached in a few steps takes every input without failing, and what it says can be read. */
class SweepTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId BEA = ACME.person("bea");
    private static final MemberId MEMBER = PROGRAMME.member(ADA);
    private static final PairId PAIR = PROGRAMME.pair("1-ada-bea");
    private static final IdeaId IDEA = IdeaId.of(MEMBER, 1);
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final InputId ID = new InputId("acme/1");
    private static final int DEPTH = 4;

    /** What a conversation of a kind is about, where it is not a person. */
    private static final Map<String, Id> SUBJECTS = Map.ofEntries(
            Map.entry("campaign", PROGRAMME),
            Map.entry("rounds", PROGRAMME),
            Map.entry("placement", PROGRAMME),
            Map.entry("invitation", MEMBER),
            Map.entry("survey", MEMBER),
            Map.entry("membership", MEMBER),
            Map.entry("wishing", MEMBER),
            Map.entry("proposal", PAIR),
            Map.entry("journey", PAIR),
            Map.entry("series", PAIR),
            Map.entry("actions", PAIR),
            Map.entry("preparation", PAIR),
            Map.entry("agreement", PAIR),
            Map.entry("conclusion", PAIR),
            Map.entry("pulse", PAIR),
            Map.entry("session", SessionId.of(PAIR, 1)),
            Map.entry("feedback", SessionId.of(PAIR, 1)));

    private final MemoryStore store = new MemoryStore();
    private final StepContext at = new StepContext(NOW, store.records(), store.facts());

    SweepTest() {
        store.records().put(person(ADA, Languages.FRENCH, Set.of(Person.Duty.ADMIN)));
        store.records().put(person(BEA, Languages.ENGLISH, Set.of()));
        store.records().put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, ADA, NOW, LocalDate.of(2027, 1, 4),
                LocalDate.of(2027, 6, 30), ZoneId.of("Europe/Paris"), "FR", Languages.FRENCH, 4, 45));
        store.records().put(new Place(ACME.place("general"), "general", List.of(ADA, BEA)));
        for (var person : List.of(ADA, BEA)) {
            var member = PROGRAMME.member(person);
            store.records().put(new Profile(member, Set.of(Role.MENTOR, Role.MENTEE),
                    List.of(new SkillLevel("SEO", 4)), List.of(new SkillLevel("Data", 3)), List.of(), "", "", 2, 1,
                    MeetingPreferences.any()));
            store.records().put(new Member(member, Member.Status.WAITING, NOW, 0));
        }
        var left = new Round.LeftOut(ADA, Text.of("matching.left.nowants"), Text.of("matching.advice.profile"));
        var round = Round.of(RoundId.of(PROGRAMME, 1), 1, 1, NOW, Round.Stage.DRAFT, Policy.standard(),
                AdminOverrides.none().locking(new PersonPair(ADA, PROGRAMME.organisation().person("gone"))),
                List.of(new Round.Match(ADA, BEA, 50)), List.of(left),
                new Round.Result(1, 2, 2, Round.Method.IN_TIME));
        store.records().putAll(round.parts());
        store.records().putAll(List.of(round.head(), round.tried().head()));
        var found = Round.of(RoundId.run(PROGRAMME, 1), 1, 1, NOW, Round.Stage.FOUND, round.policy(), round.overrides(),
                round.matches(), round.leftOut(), round.result());
        store.records().putAll(found.parts());
        store.records().put(found.head());
        store.records().put(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, NOW, 1, null));
        store.records().put(new Goal(GoalId.of(PAIR, ADA, 1), "Write", "", ADA, NOW, Goal.Status.OPEN));
        store.records().put(new Goal(GoalId.of(PAIR, BEA, 1), "Read", "one", BEA, NOW, Goal.Status.OPEN));
        store.records().put(new Action(
                ActionId.of(PAIR, 1), "Send it", List.of(ADA), null, BEA, NOW, Action.Status.OPEN));
        store.records().put(new Idea(IDEA, "Emails", "Fewer of them.", List.of("Why?"), ADA, true, NOW, true));
        store.records().put(new Note(NoteId.of(ADA, 1), "x".repeat(900), NOW));
        store.records().put(new Note(NoteId.of(BEA, 1), "y".repeat(900), NOW, PAIR));
    }

    @TestFactory
    Stream<DynamicTest> noStateIsEverAtALoss() {
        var dialogs = AllDialogs.make();
        return dialogs.kinds().stream().map(kind -> sweep(dialogs.of(kind), SUBJECTS.getOrDefault(kind, ADA)));
    }

    private <S> DynamicTest sweep(Dialog<S> dialog, Id subject) {
        return DynamicTest.dynamicTest(dialog.kind(), () -> {
            var conversation = ConversationId.of(dialog.kind(), subject);
            var forms = new HashMap<PromptId, Text>();
            var known = new LinkedHashSet<S>(Set.of(dialog.start(conversation)));
            var frontier = List.copyOf(known);
            for (var depth = 0; depth < DEPTH && !frontier.isEmpty(); depth++) {
                var reached = new ArrayList<S>();
                for (var state : frontier) {
                    for (var input : inputs(conversation)) {
                        assertThatCode(() -> {
                            var step = dialog.on(state, input, at);
                            step.effects().forEach(this::read);
                            step.effects().forEach(effect -> opened(effect, forms));
                            if (known.add(step.state())) {
                                reached.add(step.state());
                            }
                        }).as("%s on %s", state, input).doesNotThrowAnyException();
                    }
                }
                frontier = reached.stream().limit(60).toList();
            }
        });
    }

    /** Drafts are kept by prompt, and what is sent is read by it: no two forms may share one. */
    private static void opened(Effect effect, Map<PromptId, Text> forms) {
        if (effect instanceof Effect.OpenForm(var to, var form)) {
            var before = forms.putIfAbsent(form.prompt(), form.title());
            if (before != null) {
                assertThat(form.title()).as("the forms of %s", form.prompt()).isEqualTo(before);
            }
        }
    }

    private void read(Effect effect) {
        if (effect instanceof Effect.Send(var to, var message)) {
            var prompt = message.prompt();
            for (var reader : new Readers(store.records()).at(to)) {
                message.blocks().stream()
                        .flatMap(SweepTest::texts)
                        .forEach(text -> assertThat(reader.read(text)).isNotBlank());
                if (prompt != null) {
                    prompt.choices()
                            .forEach(choice -> assertThat(reader.read(choice.label())).isNotBlank());
                }
            }
        }
    }

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Items items -> items.items().stream();
            case Block.Facts facts -> facts.facts().stream().map(Block.Fact::value);
            case Block.Chart chart ->
                Stream.concat(
                        Stream.of(chart.title(), chart.alternative()),
                        Stream.concat(chart.series().stream(), chart.bars().stream().map(Block.Bar::label)));
            case Block.Context context -> Stream.of(context.text());
            case Block.Link link -> Stream.of(link.label());
        };
    }

    private static List<Input> inputs(ConversationId conversation) {
        var inputs = new ArrayList<Input>();
        var prompt = PromptId.of(conversation, "any", ADA);
        for (var value : List.of("yes", "no", "CROSS", "suggested", "6", "4", "publish", "again", "time", "fr", "p",
                "stay", "2027-01-18", "nonsense", "", "ask", "hours", "form", "without", "1, bea")) {
            inputs.add(new Input.Chose(ID, ADA, prompt, value));
            inputs.add(new Input.Said(ID, ADA, prompt, value));
        }
        inputs.add(new Input.Said(ID, ADA, null, "?"));
        for (var name : List.of("words", "sign-1", "answer-1", "confirm-1")) {
            var open = PromptId.of(conversation, name, name.startsWith("s") || name.equals("words") ? ADA : BEA);
            inputs.add(new Input.Said(ID, open.to(), open, "stats for March"));
            inputs.add(new Input.Said(ID, open.to(), open, "x".repeat(4_000)));
            inputs.add(new Input.Chose(ID, open.to(), open, "form"));
            inputs.add(new Input.Chose(ID, open.to(), open, "send"));
            inputs.add(new Input.Submitted(ID, open.to(), open, Map.of("words", List.of("Yes"))));
        }
        for (var value : List.of("delete 1", "read 1", "more", "add p/1-ada-bea", "pair p/1-ada-bea", "skip", "met",
                "notyet", "change", "since", "fine", "reached p/1-ada-bea/ada-1", "drop p/1-ada-bea/bea-1", "note",
                "done 1",
                "change 1", "change 7", "reopen 1", "list", "write", "take_back", "read discovery-questions", "prepare",
                "sharing", "share 1 p/1-ada-bea", "alone 1", "theirs 1 p/1-ada-bea")) {
            inputs.add(new Input.Chose(ID, ADA, prompt, value));
        }
        for (var value : List.of("propose", "write", "take", "correct", "not_now", "remove p/" + IDEA.local())) {
            inputs.add(new Input.Chose(ID, ADA, PromptId.of(conversation, "decide-1", ADA), value));
        }
        for (var name : List.of("new", "correct-1", "refuse-1")) {
            var open = PromptId.of(conversation, name, ADA);
            inputs.add(new Input.Submitted(ID, ADA, open, Map.of(
                    "title", List.of("Emails"), "about", List.of("Fewer."), "questions", List.of("Why?"), "named",
                    List.of("no"))));
            inputs.add(new Input.Submitted(ID, ADA, open, Map.of("reason", List.of("Later."))));
        }
        for (var name : List.of("month", "half_time", "progress", "help", "agreement")) {
            for (var value : List.of("well", "all_right", "not_quite", "well_on", "not_yet", "time", "shorter", "rarer",
                    "agree", "talk", "other", "nothing", "open")) {
                inputs.add(new Input.Chose(ID, ADA, PromptId.of(conversation, name, ADA), value));
            }
        }
        for (var value : List.of("agree", "later", "sign", "change", "withdraw")) {
            inputs.add(new Input.Chose(ID, ADA, PromptId.of(conversation, "sign-1", ADA), value));
            inputs.add(new Input.Chose(ID, BEA, PromptId.of(conversation, "sign-1", BEA), value));
        }
        for (var person : List.of(ADA, BEA)) {
            inputs.add(new Input.Submitted(ID, person, PromptId.of(conversation, "expect", person), Map.of(
                    "hours", List.of("2"), "weeks", List.of("4"), "talk", List.of("theme"), "books",
                    List.of("both"), "leads", List.of("me"), "wish", List.of("Write"))));
        }
        for (var words : List.of("Presentations", "")) {
            inputs.add(new Input.Submitted(
                    ID, ADA, PromptId.of(conversation, "what", ADA), Map.of("what", List.of(words))));
        }
        for (var status : List.of("open", "done", "dropped", "")) {
            for (var name : List.of("note", "change-1-0", "change-7-0")) {
                inputs.add(new Input.Submitted(ID, ADA, PromptId.of(conversation, name, ADA), Map.of(
                        "what", List.of("Send it"), "who", List.of("both"), "when", List.of("2027-02-08"), "status",
                        List.of(status))));
            }
        }
        for (var value : List.of("look", "no", "thank", "send 78", "again", "forget", "touch", "stop")) {
            inputs.add(new Input.Chose(ID, ADA, PromptId.of(conversation, "farewell", ADA), value));
            inputs.add(new Input.Chose(ID, BEA, PromptId.of(conversation, "farewell", BEA), value));
        }
        inputs.add(new Input.Submitted(
                ID, ADA, PromptId.of(conversation, "thanks", ADA), Map.of("thanks", List.of("Thank you"))));
        inputs.add(new Input.Submitted(ID, ADA, PromptId.of(conversation, "look", ADA), Map.of(
                "fit", List.of("well"), "reached", List.of("ada-1"), "good", List.of("Calm"), "sentence",
                List.of("Do it"), "quote", List.of("named"))));
        inputs.add(new Input.Submitted(ID, ADA, prompt, Map.of("goal", List.of("x"))));
        inputs.add(new Input.Chose(ID, ADA, PromptId.of(conversation, "confirm1", ADA), "publish"));
        for (var value : List.of("all", "use", "wait", "20")) {
            inputs.add(new Input.Chose(ID, ADA, prompt, value));
        }
        for (var rest : List.of("again", "lock ada & bea", "show ada", "what-if best", "places ada +1", "lock a & b")) {
            inputs.add(new Input.Typed(ID, ADA, new Command(Command.Word.MATCH, rest)));
        }
        for (var rest : List.of("list", "add bea", "remove ada", "join bea@example.org", "add nobody")) {
            inputs.add(new Input.Typed(ID, ADA, new Command(Command.Word.ADMIN, rest)));
        }
        for (var word : Command.Word.values()) {
            inputs.add(new Input.Typed(ID, ADA, new Command(word, "")));
            inputs.add(new Input.Typed(ID, BEA, new Command(word, "fr")));
        }
        for (var place : List.of(ACME.place("general"), ACME.place("nowhere"))) {
            for (var word : List.of(Command.Word.INVITE, Command.Word.PROGRAMME)) {
                inputs.add(new Input.Typed(ID, ADA, new Command(word, "ici"), place));
                inputs.add(new Input.Typed(ID, ADA, new Command(word, "here Duos")));
            }
        }
        for (var word : List.of("on", "off", "erase", "keep")) {
            inputs.add(new Input.Chose(ID, ADA, prompt, word));
        }
        for (var alarm : List.of("forget", "nudge", "weekly", "batch", "last", "end", "overdue", "back", "nudge@ada 1",
                "nudge@ada 3",
                "nudge@bea 2",
                "place",
                "month@ada", "half_time@bea", "again@ada", "lapse@ada",
                "answer 2", "answer 3", "decide 1", "reason@ada", "words", "sign 1", "answer 1", "lapse 1", "lapse",
                "unsent@ada", "line 1", "news@" + PAIR)) {
            inputs.add(new Input.Rang(ID, TwoPeople.key(alarm)));
        }
        // The example of a second account is on a platform that there is not; that fact is among those below.
        var others = TwoPeople.everyFact().stream().filter(fact -> !(fact instanceof Fact.SecondAccountSeen));
        for (var fact : Stream.concat(facts().stream(), others).toList()) {
            inputs.add(new Input.Told(ID, fact));
        }
        for (var request : requests()) {
            inputs.add(new Input.Asked(ID, request));
        }
        return inputs;
    }

    private static List<Fact> facts() {
        return List.of(
                new Fact.ProgrammeCreated(PROGRAMME, ADA),
                new Fact.PersonUnreachable(ADA),
                new Fact.PersonReturned(ADA),
                new Fact.SecondAccountSeen(ADA, BEA, "teams"),
                new Fact.AddressPassedOn(ADA, BEA),
                new Fact.AdminAdded(BEA, ADA),
                new Fact.AdminRemoved(BEA, ADA),
                new Fact.AccountsJoined(ADA, BEA, ADA),
                new Fact.ClearingAnnounced(ADA, LocalDate.of(2027, 2, 4), 1, 12, List.of(PROGRAMME)),
                new Fact.ChannelChosen(PROGRAMME, ADA),
                new Fact.ChannelUnreachable(PROGRAMME),
                new Fact.ScheduleDue(PROGRAMME, "digest", NOW),
                new Fact.PersonInvited(MEMBER),
                new Fact.JoinRequested(MEMBER),
                new Fact.InvitationAccepted(MEMBER),
                new Fact.SurveyCompleted(MEMBER),
                new Fact.LeftOutOfRound(MEMBER, 1),
                new Fact.MemberLeft(MEMBER),
                new Fact.PairProposed(PAIR, ADA, BEA, 1, 80),
                new Fact.ProposalClosed(PAIR, ADA, BEA, BEA, Fact.Obstacle.SUBJECTS),
                new Fact.PairFormed(PAIR, ADA, BEA),
                new Fact.WentOn(PAIR, ADA),
                new Fact.WentOn(PAIR, BEA),
                new Fact.PairClosed(PAIR, ADA, BEA, Fact.Ending.SILENT),
                new Fact.PairClosed(PAIR, ADA, BEA, Fact.Ending.COMPLETED),
                new Fact.WishesRanked(MEMBER, 1),
                new Fact.LessonDone(MEMBER, "listening"),
                new Fact.IdeaProposed(MEMBER, IDEA),
                new Fact.IdeaSettled(MEMBER, IDEA, Fact.Reception.TAKEN_IN),
                new Fact.RoundPublished(PROGRAMME, 1, 1, 0));
    }

    private static List<Request> requests() {
        return List.of(
                new Request.InvitationsOrdered(PROGRAMME, ADA),
                new Request.InvitationsOrdered(PROGRAMME, ADA, ACME.place("general")),
                new Request.RoundOrdered(PROGRAMME, ADA),
                steered(new RoundOrder.Again()),
                steered(new RoundOrder.ShowAll()),
                steered(new RoundOrder.Show(BEA)),
                steered(new RoundOrder.Swap(ADA, BEA)),
                steered(new RoundOrder.Change(List.of(new Setting.Lock(new PersonPair(ADA, BEA))))),
                steered(new RoundOrder.Try(List.of(new Setting.Share(9), new Setting.Give(ADA, 1)))),
                new Request.PublicationOrdered(PROGRAMME, ADA),
                new Request.RunOrdered(RoundId.run(PROGRAMME, 1), 1, Policy.standard(), AdminOverrides.none(), 1),
                new Request.RunEnded(RoundId.run(PROGRAMME, 1)),
                new Request.RunEnded(RoundId.run(PROGRAMME, 2)),
                new Request.PartnerLeft(PAIR, BEA),
                new Request.SeriesWanted(PAIR, ADA, NOW),
                new Request.MemberPaused(MEMBER, LocalDate.of(2027, 2, 1)),
                new Request.PartnerPaused(PAIR, ADA, LocalDate.of(2027, 2, 1)),
                new Request.WishesRequested(MEMBER),
                new Request.IdeaWanted(MEMBER),
                new Request.LessonRequested(MEMBER, "listening"),
                new Request.LessonRequested(MEMBER, "gone"),
                new Request.IdeaRequested(IDEA, MEMBER.person(), ADA),
                new Request.PartnerChangeWanted(PAIR, ADA),
                new Request.EnquiryWanted(PROGRAMME, ADA, "More time"),
                new Request.EnquiryWanted(PROGRAMME, BEA, ""),
                new Request.AgreementRequested(PAIR, ADA),
                new Request.ActionsRequested(PAIR, ADA),
                new Request.PairHeardFrom(PAIR, ADA),
                new Request.MatterWanted(PAIR, ADA),
                new Request.FirstMeetingWanted(PAIR, ADA),
                new Request.TextWanted(ADA, "discovery-questions"),
                new Request.TakeawayWritten(PAIR, 1, ADA, "Shorter"),
                new Request.ConclusionRequested(PAIR, ADA),
                new Request.GoalsReviewed(PAIR, ADA, List.of(GoalId.of(PAIR, ADA, 1))));
    }

    private static Request steered(RoundOrder order) {
        return new Request.RoundSteered(PROGRAMME, ADA, order);
    }

    private static Person person(PersonId id, Language language, Set<Person.Duty> duties) {
        return new Person(id, id.local(), id.local() + "@example.org", language,
                Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                Person.Hints.none(), duties);
    }
}
