package io.binome.dialog.admin;

import io.binome.programme.Mailbox;
import io.binome.text.Spelling;
import org.junit.jupiter.api.Nested;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.IdeaId;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.programme.Channel;
import io.binome.programme.Idea;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.skill.Taxonomy;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin orders in a channel, with one programme or several. */
class AdminCommandsTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final PersonId ADA = ACME.person("ada");
    private static final PlaceId GENERAL = ACME.place("general");
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

    private final AdminCommands office = new AdminCommands(Taxonomy.standard());
    private final MemoryStore store = new MemoryStore();
    private final StepContext at = new StepContext(NOW, store.records(), store.facts());
    private AdminCommands.State state = office.start(ConversationId.of(AdminCommands.KIND, CLAIRE));

    @BeforeEach
    void begin() {
        for (var id : List.of(CLAIRE, ADA)) {
            store.records().put(new Person(id, id.local(), "", Languages.FRENCH,
                    Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                    Person.Hints.none(), id.equals(CLAIRE) ? Set.of(Person.Duty.ADMIN) : Set.of()));
        }
        store.records().put(new Place(GENERAL, "general", List.of(CLAIRE, ADA)));
        programme("p", "Indiciel");
    }

    private void programme(String local, String name) {
        store.records().put(new Programme(ACME.programme(local), name, Programme.Kind.CROSS, CLAIRE, NOW,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), ZoneId.of("Europe/Paris"), "FR", Languages.FRENCH,
                4,
                45));
    }

    private List<Effect> take(Input input) {
        var step = office.on(state, input, at);
        state = step.state();
        return step.effects();
    }

    private List<Effect> type(Word word, String rest, @Nullable PlaceId place) {
        return take(new Input.Typed(new InputId("acme/1"), CLAIRE, new Command(word, rest), place));
    }

    private List<Effect> answer(String value) {
        var prompt = PromptId.of(ConversationId.of(AdminCommands.KIND, CLAIRE), "invite", CLAIRE);
        return take(new Input.Chose(new InputId("acme/3"), CLAIRE, prompt, value));
    }

    private static List<Request> requests(List<Effect> effects) {
        return effects.stream()
                .flatMap(effect -> effect instanceof Effect.Ask(var request)
                        ? Stream.of(request)
                        : Stream.empty())
                .toList();
    }

    @Test
    void inviteAloneMeansTheRosterEvenInAChannel() {
        type(Word.INVITE, "", GENERAL);
        assertThat(requests(answer("yes")))
                .containsExactly(new Request.InvitationsOrdered(ACME.programme("p"), CLAIRE));
    }

    @Test
    void inviteHereMeansTheChannelEvenOfAProgrammeWithHereInItsName() {
        for (var word : List.of("ici", "here", "ICI")) {
            type(Word.INVITE, word, GENERAL);
            assertThat(requests(answer("yes")))
                    .containsExactly(new Request.InvitationsOrdered(ACME.programme("p"), CLAIRE, GENERAL));
        }
    }

    @Test
    void nobodyIsInvitedBeforeTheAdminHasSeenHowManyThereAreAndSaidYes() {
        assertThat(type(Word.INVITE, "", null))
                .singleElement()
                .isInstanceOfSatisfying(Effect.Send.class, sent -> assertThat(sent.message().blocks().getFirst())
                        .isEqualTo(new Message.Block.Paragraph(
                                Text.of("office.invite", "programme", "Indiciel", "people", 2L))))
                .isInstanceOfSatisfying(Effect.Send.class, sent -> assertThat(sent.message().prompt().choices())
                        .filteredOn(Choice::isGrave)
                        .extracting(Choice::value)
                        .containsExactly("yes"));
        assertThat(requests(answer("no"))).isEmpty();
        assertThat(state).isInstanceOf(AdminCommands.State.Free.class);
    }

    private static String key(Effect effect) {
        return ((Message.Block.Paragraph) ((Effect.Send) effect).message().blocks().getFirst())
                .text() instanceof Text.Key(var key, var with) ? key : "";
    }

    @Test
    void whereEverybodyOfAChannelWasAskedOnlyThatIsSaid() {
        var bea = ACME.person("bea");
        store.records().put(new Person(bea, "Bea", "", Languages.FRENCH,
                Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                Person.Hints.none(), Set.of()));
        for (var asked : List.of(ADA, CLAIRE)) {
            store.facts().append(new Recorded(
                    "acme/" + asked.local(), NOW, new Fact.PersonInvited(ACME.programme("p").member(asked))));
        }
        assertThat(key(type(Word.INVITE, "here", GENERAL).getFirst())).isEqualTo("office.invite.none.here");
        assertThat(key(type(Word.INVITE, "", GENERAL).getFirst())).isEqualTo("office.invite");
    }

    @Test
    void theListIsOfColleaguesOnly() {
        store.records().amend(ADA, person -> person.holding(Person.Account.GONE));
        assertThat(type(Word.ROSTER, "", null).getFirst().toString())
                .contains(Text.of("office.roster", "people", 1).toString());
    }

    @Test
    void figuresOfAProgrammeThatIsOverAreReadByItsNameWhileAnotherRuns() {
        store.records().put(new Programme(ACME.programme("old"), "Printemps", Programme.Kind.CROSS, CLAIRE, NOW,
                LocalDate.of(2026, 1, 4), LocalDate.of(2026, 6, 30), ZoneId.of("Europe/Paris"), "FR",
                Languages.FRENCH, 4, 45));
        assertThat(type(Word.STATS, "printemps", null).toString()).contains("Printemps").doesNotContain("Indiciel");
        assertThat(type(Word.STATS, "", null).toString()).contains("Indiciel").doesNotContain("Printemps");
    }

    @Test
    void anotherAdminHearsWhereTheDraftIsShown() {
        store.records().amend(ADA, person -> person.serving(Set.of(Person.Duty.ADMIN)));
        var typed = new Input.Typed(new InputId("acme/1"), ADA, new Command(Word.PUBLISH, ""), null);
        var effects = office.on(office.start(ConversationId.of(AdminCommands.KIND, ADA)), typed, at).effects();
        assertThat(key(effects.getLast())).isEqualTo("office.elsewhere");
        assertThat(type(Word.PUBLISH, "", null)).noneMatch(Effect.Send.class::isInstance);
    }

    @Nested
    class InvitingByName {
        private static final PersonId BEA = ACME.person("bea");

        InvitingByName() {
            for (var name : List.of("Ada Lovelace", "Bea Moreau", "Bea Petit")) {
                var id = ACME.person(name.equals("Bea Petit") ? "petit" : Spelling.fold(name).split(" ")[0]);
                var email = id.local() + "@example.org";
                store.records().put(new Person(id, name, email, Languages.FRENCH,
                        Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                        Person.Hints.none(), Set.of()));
                store.records().put(new Mailbox(ACME.mailbox(email), id, Mailbox.By.ROSTER));
            }
        }

        private Message asked(String rest) {
            return type(Word.INVITE, rest, null).stream()
                    .map(effect -> ((Effect.Send) effect).message())
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void onlyWhoeverIsNamedIsInvitedAfterAYes() {
            for (var words : List.of("ada@example.org, Bea Moreau", "Ada and bea mor",
                    "<ADA@example.org> bea@example.org", "a Ada y a bea moreau",
                    "Ada et aussi Bea Moreau, s’il vous plaît.",
                    "Ada, Bea Moreau please!")) {
                assertThat(asked(words).blocks().getFirst())
                        .isEqualTo(new Message.Block.Paragraph(Text.of("office.invite.named",
                                "programme", "Indiciel",
                                "names", new Text.Listing(List.of(new Text.Who(ADA), new Text.Who(BEA))),
                                "people", 2)));
                assertThat(requests(answer("yes"))).containsExactly(new Request.InvitationsOrdered(
                        ACME.programme("p"), CLAIRE, null, List.of(ADA, BEA)));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"everybody", "tout le monde", "a todos"})
        void aWordForEverybodyIsNobodysName(String words) {
            assertThat(asked(words).blocks().toString()).contains("key=office.invite,").doesNotContain("unknown");
        }

        @Test
        void whoeverIsCalledLikePartOfTheProgrammeIsInvitedAlone() {
            programme("p", "Canada 2027");
            asked("ada");
            assertThat(requests(answer("yes")))
                    .containsExactly(new Request.InvitationsOrdered(ACME.programme("p"), CLAIRE, null, List.of(ADA)));
        }

        @Test
        void nobodyIsInvitedWhereOneAddressIsNotKnown() {
            for (var words : List.of("zoe@example.org", "ada@example.org zoe@example.org", "Ada, Zoe")) {
                assertThat(asked(words).blocks().toString()).contains("office.invite.unknown")
                        .containsIgnoringCase("zoe");
                assertThat(state).isInstanceOf(AdminCommands.State.Free.class);
            }
        }

        @Test
        void whereANameFitsSeveralTheAddressIsAskedFor() {
            assertThat(asked("bea").blocks().toString())
                    .contains("office.invite.which", "bea@example.org", "petit@example.org");
            assertThat(state).isInstanceOf(AdminCommands.State.Free.class);
        }

        @Test
        void whoWasAskedBeforeIsNotAskedAgain() {
            store.facts()
                    .append(new Recorded("acme/ada", NOW, new Fact.PersonInvited(ACME.programme("p").member(ADA))));
            assertThat(asked("ada").blocks().toString()).contains("office.invite.asked");
            asked("ada, bea moreau");
            assertThat(requests(answer("yes"))).containsExactly(
                    new Request.InvitationsOrdered(ACME.programme("p"), CLAIRE, null, List.of(BEA)));
        }
    }

    @Test
    void whoHasBeenAskedBeforeIsNotCountedAgain() {
        for (var person : List.of(CLAIRE, ADA)) {
            store.facts().append(new Recorded("acme/" + person.local(), NOW,
                    new Fact.PersonInvited(ACME.programme("p").member(person))));
        }
        assertThat(type(Word.INVITE, "", null)).containsExactly(Effect.Send.to(
                CLAIRE, Message.of("office.invite.none", "programme", "Indiciel")));
        assertThat(state).isInstanceOf(AdminCommands.State.Free.class);
    }

    @Test
    void theWayToGiveACommandInAChannelIsThatOfTheAdminsPlatform() {
        for (var way : Map.of("teams", "@Binôme invite here", "slack", "/binome invite here").entrySet()) {
            store.records().amend(CLAIRE, person -> person.speaking(Languages.ENGLISH)
                    .reached(person.reach().on(Set.of(way.getKey()))));
            assertThat(type(Word.INVITE, "ici", null))
                    .singleElement()
                    .isInstanceOfSatisfying(Effect.Send.class,
                            sent -> assertThat(words(sent)).contains(way.getValue()));
        }
    }

    private String words(Effect.Send sent) {
        var first = (Message.Block.Paragraph) sent.message().blocks().getFirst();
        return new Reader(Languages.ENGLISH, List.of(ZoneId.of("UTC")), PersonId::local).read(first.text());
    }

    @Test
    void hereIsNowhereInAConversationWithTheBot() {
        assertThat(requests(type(Word.INVITE, "ici", null))).isEmpty();
        assertThat(requests(type(Word.PROGRAMME, "ici", null))).isEmpty();
    }

    @Test
    void ofSeveralProgrammesTheOneNamedIsMeant() {
        programme("q", "Duos");
        type(Word.INVITE, "ici duos", GENERAL);
        assertThat(requests(answer("yes")))
                .containsExactly(new Request.InvitationsOrdered(ACME.programme("q"), CLAIRE, GENERAL));
    }

    @Test
    void ofSeveralProgrammesOneIsPickedAndTheChannelIsNotForgotten() {
        programme("q", "Duos");
        assertThat(requests(type(Word.INVITE, "ici", GENERAL))).isEmpty();
        var prompt = PromptId.of(ConversationId.of(AdminCommands.KIND, CLAIRE), "which", CLAIRE);
        assertThat(requests(take(new Input.Chose(new InputId("acme/2"), CLAIRE, prompt, "q")))).isEmpty();
        assertThat(requests(answer("yes")))
                .containsExactly(new Request.InvitationsOrdered(ACME.programme("q"), CLAIRE, GENERAL));
    }

    @Test
    void programmeHereKeepsTheChannel() {
        assertThat(type(Word.PROGRAMME, "ici", GENERAL))
                .contains(new Effect.Keep(new Channel(ACME.programme("p"), GENERAL)))
                .contains(new Effect.Announce(new Fact.ChannelChosen(ACME.programme("p"), CLAIRE)));
    }

    @Test
    void whoeverIsAloneLearnsHowToBeginInsteadOfInvitingNobody() {
        store.records().amend(ADA, person -> person.holding(Person.Account.SERVICE));
        assertThat(requests(type(Word.INVITE, "", null))).isEmpty();
        assertThat(requests(type(Word.INVITE, "ici", GENERAL))).isEmpty();
    }

    @Test
    void theReportIsAFileForWhoeverAskedForIt() {
        assertThat(type(Word.REPORT, "", GENERAL).getFirst())
                .isInstanceOfSatisfying(Effect.SendFile.class, sent -> {
                    assertThat(sent.to()).isEqualTo(new Address.ToPerson(CLAIRE));
                    assertThat(sent.document().name()).isEqualTo("binome-indiciel-2027-01-04.csv");
                    assertThat(sent.document().content()).contains("invited;", ";Indiciel\r\n");
                });
    }

    @Nested
    class TopicsFromColleagues {
        private IdeaId idea(String programme, int number, boolean isTakenIn, boolean isNamed) {
            var id = IdeaId.of(ACME.programme(programme).member(ADA), number);
            store.records().put(new Idea(
                    id, "Topic " + number, "What it is.", List.of("Why?"), ADA, isNamed, NOW.plusSeconds(number),
                    isTakenIn));
            return id;
        }

        private Message message(List<Effect> effects) {
            return effects.stream()
                    .flatMap(effect -> effect instanceof Effect.Send(var to, var said) ? Stream.of(said) : null)
                    .findFirst()
                    .orElseThrow();
        }

        private List<String> buttons(List<Effect> effects) {
            var prompt = message(effects).prompt();
            return prompt == null ? List.of() : prompt.choices().stream().map(Choice::value).toList();
        }

        private List<Effect> press(String value) {
            var prompt = PromptId.of(ConversationId.of(AdminCommands.KIND, CLAIRE), ProposedIdeas.PROMPT, CLAIRE);
            return take(new Input.Chose(new InputId("acme/3"), CLAIRE, prompt, value));
        }

        @Test
        void areOfferedBesideTheProgrammesWhereThereAreAny() {
            assertThat(buttons(type(Word.PROGRAMME, "", null))).doesNotContain("list");
            idea("p", 1, false, true);
            assertThat(buttons(type(Word.PROGRAMME, "", null))).contains("list");
            idea("p", 2, true, true);
            assertThat(buttons(type(Word.PROGRAMME, "", null))).contains("list");
        }

        @Test
        void areListedWithTheirOwnersWhereThatMayBeSaid() {
            idea("p", 1, true, true);
            idea("p", 2, true, false);
            var list = message(press("list"));
            assertThat(list.blocks()).contains(new Message.Block.Items(List.of(
                    Text.of("idea.list.line", "title", "Topic 1", "who", ADA),
                    Text.of("idea.list.line.unnamed", "title", "Topic 2"))));
            assertThat(message(type(Word.PROGRAMME, "sujets", null))).isEqualTo(list);
        }

        @Test
        void thatWaitComeFirstForWhoeverDecidesAndForNobodyElse() {
            idea("p", 1, true, true);
            var waiting = idea("p", 2, false, false);
            assertThat(message(press("list")).blocks()).containsSubsequence(
                    new Message.Block.Paragraph(Text.of("idea.list.waiting", "programme", "Indiciel")),
                    new Message.Block.Items(List.of(Text.of("idea.list.line.unnamed", "title", "Topic 2"))),
                    new Message.Block.Paragraph(Text.of("idea.list", "programme", "Indiciel")));
            assertThat(requests(press(buttons(press("list")).getFirst())))
                    .containsExactly(new Request.IdeaRequested(waiting, ADA, CLAIRE));
            store.records().amend(ADA, person -> person.serving(Set.of(Person.Duty.ADMIN)));
            var prompt = PromptId.of(ConversationId.of(AdminCommands.KIND, ADA), ProposedIdeas.PROMPT, ADA);
            assertThat(buttons(take(new Input.Chose(new InputId("acme/4"), ADA, prompt, "list")))).hasSize(1);
        }

        @Test
        void areShownByWhoeverSeesToTheIdeasOfTheirOwner() {
            var id = idea("p", 1, true, true);
            var show = buttons(press("list")).getFirst();
            assertThat(requests(press(show))).containsExactly(new Request.IdeaRequested(id, ADA, CLAIRE));
        }

        @Test
        void areAHandfulAtATimeOverAllProgrammes() {
            programme("q", "Autre");
            for (var number = 1; number <= 4; number++) {
                idea("p", number, true, true);
                idea("q", number + 4, true, true);
            }
            var first = buttons(press("list"));
            assertThat(first).hasSize(6).last().isEqualTo("more 5");
            assertThat(buttons(press("more 5"))).hasSize(3).doesNotContainAnyElementsOf(first);
            assertThat(buttons(press("more 99"))).isEqualTo(first);
        }

        @Test
        void thatAreGoneAreSaidToBe() {
            assertThat(message(press("list")).blocks().getFirst())
                    .isEqualTo(new Message.Block.Paragraph(Text.of("idea.list.none")));
            assertThat(message(press("show p/gone")).blocks().getFirst())
                    .isEqualTo(new Message.Block.Paragraph(Text.of("idea.gone")));
        }

        @Test
        void leaveWhatTheAdminIsDoingAsItIs() {
            idea("p", 1, true, true);
            type(Word.PROGRAMME, "new", null);
            var before = state;
            press("list");
            assertThat(state).isEqualTo(before);
        }

        @Test
        void areNobodyElsesToSee() {
            idea("p", 1, true, true);
            var prompt = PromptId.of(ConversationId.of(AdminCommands.KIND, ADA), ProposedIdeas.PROMPT, ADA);
            var refused = take(new Input.Chose(new InputId("acme/3"), ADA, prompt, "list"));
            assertThat(message(refused).blocks().getFirst())
                    .isEqualTo(new Message.Block.Paragraph(Text.of("office.refused")));
        }
    }
}
