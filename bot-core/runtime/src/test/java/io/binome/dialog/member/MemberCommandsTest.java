package io.binome.dialog.member;

import static io.binome.dialog.Steps.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.calendar.WorkingHours;
import io.binome.engine.Address;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Effect;
import io.binome.text.Text;
import io.binome.engine.Heard;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.IdeaId;
import io.binome.id.InputId;
import io.binome.id.NoteId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.programme.Change;
import io.binome.programme.Exclusions;
import io.binome.programme.Goal;
import io.binome.programme.Idea;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.programme.Wishes;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import io.binome.text.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the member commands do when somebody is gone, wants fewer messages, their data, or to be forgotten. */
class MemberCommandsTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId ONE = ACME.programme("one");
    private static final ProgrammeId TWO = ACME.programme("two");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId BEA = ACME.person("bea");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final InputId ID = new InputId("acme/1");

    private final MemberCommands desk = new MemberCommands();
    private final MemoryStore store = new MemoryStore();
    private final StepContext at = new StepContext(NOW, store.records(), store.facts());
    private int facts;
    private MemberCommands.State state = desk.start(ConversationId.of(MemberCommands.KIND, ADA));

    @BeforeEach
    void begin() {
        for (var id : List.of(ADA, BEA, CLAIRE)) {
            store.records().put(new Person(id, id.local() + " Martin", id.local() + "@example.org", Languages.FRENCH,
                    Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                    Person.Hints.none(), id.equals(CLAIRE) ? Set.of(Person.Duty.ADMIN) : Set.of()));
        }
        programme(ONE, CLAIRE);
        programme(TWO, CLAIRE);
    }

    private void programme(ProgrammeId id, PersonId admin) {
        store.records().put(new Programme(id, "Duos " + id.local(), Programme.Kind.CROSS, admin, NOW,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), ZoneId.of("Europe/Paris"), "FR", Languages.FRENCH,
                4,
                45));
    }

    private Step<MemberCommands.State> take(Input input) {
        var step = desk.on(state, input, at);
        state = step.state();
        facts(step).forEach(this::happened);
        return step;
    }

    private Step<MemberCommands.State> hear(Fact fact) {
        happened(fact);
        return take(new Input.Told(ID, fact));
    }

    private void happened(Fact fact) {
        store.facts().append(new Recorded("f" + facts, NOW.plusMillis(facts++), fact));
    }

    private Step<MemberCommands.State> type(Word word, String rest) {
        return take(new Input.Typed(ID, ADA, new Command(word, rest)));
    }

    private Step<MemberCommands.State> choose(String name, String value) {
        var prompt = PromptId.of(ConversationId.of(MemberCommands.KIND, ADA), name, ADA);
        return take(new Input.Chose(ID, ADA, prompt, value));
    }

    private void joined(ProgrammeId... programmes) {
        for (var programme : programmes) {
            hear(new Fact.InvitationAccepted(programme.member(ADA)));
        }
    }

    @Test
    void theHelpNamesEveryWordOnceAndAnAdminsOnlyToAdmins() {
        var everybody = Arrays.stream(Word.values()).filter(word -> word != Word.HELP && !word.forAdmins());
        var admins = Arrays.stream(Word.values()).filter(word -> word != Word.HELP);

        assertThat(helped(ADA)).containsExactlyInAnyOrderElementsOf(everybody.map(Word::help).toList());
        assertThat(helped(CLAIRE)).containsExactlyInAnyOrderElementsOf(admins.map(Word::help).toList());
    }

    private List<Text> helped(PersonId person) {
        return new MemberWords(person, at).help().blocks().stream()
                .flatMap(block -> block instanceof Message.Block.Items(var items)
                        ? items.stream()
                        : Stream.<Text>empty())
                .toList();
    }

    @Test
    void aButtonOfTheHelpIsTheWordThatCouldHaveBeenWritten() {
        assertThat(choose("help", "next").effects())
                .containsExactly(new Effect.HandOn(ADA, new Heard.Ordered(new Command(Word.NEXT, ""))));
        assertThat(choose("help", "?").effects()).isEmpty();
    }

    @Test
    void aSessionWhoseDayHasPassedIsNotToCome() {
        joined(ONE);
        var pair = ONE.pair("1-1");
        store.records().put(new Pair(pair, ADA, BEA, Pair.Status.ACTIVE, NOW, 0, NOW.minusSeconds(60)));
        store.records().put(new Member(
                ONE.member(ADA), Member.Status.PAIRED, NOW, 0, 1, 0, Set.of(), Set.of(BEA), Set.of(pair)));
        assertThat(type(Word.PAIR, "").effects().getFirst().toString())
                .contains("outlook.pair.past")
                .doesNotContain("desk.pair.date");
    }

    @Test
    void aPartnerIsPromisedToThoseOnlyWhoTakePart() {
        assertThat(type(Word.PAIR, "").effects()).containsExactly(Effect.Send.to(ADA, Message.of("desk.nowhere")));
        assertThat(type(Word.MEET, "").effects()).containsExactly(Effect.Send.to(ADA, Message.of("desk.nowhere")));
        joined(ONE);
        assertThat(type(Word.PAIR, "").effects()).containsExactly(Effect.Send.to(ADA, Message.of("desk.nopair")));
    }

    @Test
    void whoeverLeavesHearsOfAPartnerOnlyWhereThereIsOne() {
        joined(ONE);
        assertThat(asked(type(Word.LEAVE, ""))).isEqualTo(Text.of("desk.leave"));
        var pair = ONE.pair("1-1");
        store.records().put(new Pair(pair, ADA, BEA, Pair.Status.ACTIVE, NOW, 0, null));
        store.records().put(new Member(ONE.member(ADA), Member.Status.PAIRED, NOW, 0, 1, 0, Set.of(), Set.of(BEA),
                Set.of(pair)));
        assertThat(asked(type(Word.LEAVE, ""))).isEqualTo(Text.of("desk.leave.pair"));
    }

    @Test
    void pickedFromAListWhatBecomesOfLeavingIsTheSameOfEach() {
        var three = ACME.programme("three");
        programme(three, CLAIRE);
        joined(ONE, TWO, three);
        var choices = ((Effect.Send) type(Word.LEAVE, "").effects().getFirst()).message().prompt().choices();
        assertThat(choices).filteredOn(choice -> choice.sure() != null)
                .hasSize(3)
                .extracting(Choice::sure)
                .containsOnly(Text.of("card.sure.leave.chosen"));
    }

    private static Text asked(Step<?> step) {
        var sent = (Effect.Send) step.effects().getFirst();
        return ((Message.Block.Paragraph) sent.message().blocks().getFirst()).text();
    }

    private static List<Fact> facts(Step<?> step) {
        return step.effects().stream()
                .filter(Effect.Announce.class::isInstance)
                .map(effect -> ((Effect.Announce) effect).fact())
                .toList();
    }

    private static List<Address> written(Step<?> step) {
        return step.effects().stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).to())
                .toList();
    }

    @Nested
    class WhenSomebodyCannotBeReached {
        private final Fact gone = new Fact.PersonUnreachable(ADA);

        @Test
        void everyProgrammeIsLeftOnceAndTheAdminToldOnce() {
            joined(ONE, TWO);
            var step = hear(gone);
            assertThat(facts(step))
                    .containsExactly(new Fact.MemberLeft(ONE.member(ADA)), new Fact.MemberLeft(TWO.member(ADA)));
            assertThat(step.effects()).contains(new Effect.Amend(ADA, new Change.Holds(Account.GONE)));
            assertThat(written(step)).containsExactly(new Address.ToPerson(CLAIRE));

            var again = hear(gone);
            assertThat(facts(again)).isEmpty();
            assertThat(written(again)).isEmpty();
        }

        @Test
        void whereItIsTheAdminAnotherOneIsWrittenTo() {
            programme(ONE, ADA);
            joined(ONE);
            assertThat(written(hear(gone))).containsExactly(new Address.ToPerson(CLAIRE));
        }

        @Test
        void norIsOneWhoWasGoneBefore() {
            store.records().amend(CLAIRE, new Change.Holds(Account.GONE)::to);
            joined(ONE);
            assertThat(written(hear(gone))).isEmpty();
        }

        @Test
        void whoeverReturnsIsAColleagueAgainAndMayJoin() {
            hear(new Fact.PersonInvited(ONE.member(ADA)));
            joined(ONE);
            hear(gone);
            assertThat(hear(new Fact.PersonReturned(ADA)).effects())
                    .containsExactly(new Effect.Amend(ADA, new Change.Returns()));
            assertThat(facts(type(Word.JOIN, ""))).containsExactly(new Fact.JoinRequested(ONE.member(ADA)));
        }

        @Test
        void joinLeadsBackToWhatWasLeftLast() {
            hear(new Fact.PersonInvited(ONE.member(ADA)));
            joined(ONE);
            hear(new Fact.PersonInvited(TWO.member(ADA)));
            hear(new Fact.InvitationDeclined(TWO.member(ADA), Fact.Refusal.TIME));
            assertThat(facts(type(Word.JOIN, ""))).containsExactly(new Fact.JoinRequested(TWO.member(ADA)));
            hear(new Fact.MemberLeft(ONE.member(ADA)));
            assertThat(facts(type(Word.JOIN, ""))).containsExactly(new Fact.JoinRequested(ONE.member(ADA)));
        }

        @Test
        void returningMakesNoColleagueOfAGuest() {
            var guest = at.person(ADA).holding(Account.GUEST);
            assertThat(new Change.Returns().to(guest)).isEqualTo(guest);
            assertThat(new Change.Returns().to(at.person(ADA).holding(Account.GONE)).isColleague()).isTrue();
        }
    }

    @Nested
    class Where {
        private void on(String... platforms) {
            store.records().amend(ADA, person -> person.reached(new Person.Reach(Set.of(platforms), "")));
        }

        private static List<String> offered(Step<?> step) {
            var prompt = said(step).prompt();
            return prompt == null ? List.of() : prompt.choices().stream().map(Choice::value).toList();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "slack"})
        void thereIsNothingToChooseForWhoIsOnOnePlatformOrNone(String platform) {
            if (!platform.isEmpty()) {
                on(platform);
            }
            var step = type(Word.WHERE, "");
            assertThat(step.effects()).hasSize(1);
            assertThat(offered(step)).isEmpty();
            assertThat(type(Word.WHERE, "teams").effects()).hasSize(1);
        }

        @Test
        void nobodyIsToldThatTheyAreNotWhereTheyAre() {
            on("slack");
            assertThat(said(type(Word.WHERE, "slack"))).isEqualTo(Message.of("desk.where.here"));
        }

        @Test
        void whoIsOnTwoMayChoose() {
            on("slack", "teams");
            assertThat(offered(type(Word.WHERE, ""))).containsExactly("last", "slack", "teams");
            assertThat(choose("where", "teams").effects())
                    .contains(new Effect.Amend(ADA, new Change.Prefers("teams")));
        }

        @ParameterizedTest
        @CsvSource({"Slack,slack", "teams,teams", "Microsoft Teams,teams", "last,''", "Dernière,''"})
        void orSayItAtOnce(String words, String platform) {
            on("slack", "teams");
            assertThat(type(Word.WHERE, words).effects())
                    .contains(new Effect.Amend(ADA, new Change.Prefers(platform)));
        }

        @Test
        void aPlatformThatIsLeftInTheMeantimeCannotBeChosen() {
            on("slack", "teams");
            type(Word.WHERE, "");
            on("slack");
            assertThat(choose("where", "teams").effects()).noneMatch(Effect.Amend.class::isInstance);
        }

        @Test
        void otherWordsAreAskedAboutAgain() {
            on("slack", "teams");
            assertThat(offered(type(Word.WHERE, "are you"))).hasSize(3);
        }
    }

    @Nested
    class HoursOfWork {
        private static final WorkingHours EARLY = new WorkingHours(
                EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)), LocalTime.of(8, 0),
                LocalTime.of(16, 0));

        @ParameterizedTest
        @ValueSource(strings = {"sunday-thursday 8-16", "dimanche-jeudi 8h-16h"})
        void areSetAsTheyAreWritten(String words) {
            var step = type(Word.HOURS, words);
            assertThat(step.effects())
                    .contains(
                            new Effect.Amend(ADA, new Change.Works(EARLY)),
                            Effect.Send.to(ADA, Message.of("desk.hours.done", "hours", WorkingTime.of(EARLY))));
        }

        @Test
        void areShownAndCanBeChosen() {
            type(Word.HOURS, "");
            assertThat(choose("hours", "MONDAY-THURSDAY").effects())
                    .contains(new Effect.Amend(ADA, new Change.Works(new WorkingHours(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalTime.of(9, 0),
                            LocalTime.of(18, 0)))));
        }

        @Test
        void areNotGuessed() {
            assertThat(type(Word.HOURS, "now and then").effects()).noneMatch(Effect.Amend.class::isInstance);
        }
    }

    @Nested
    class Reminders {
        @ParameterizedTest
        @ValueSource(strings = {"off", "non", "NO", "sans"})
        void canBeTurnedOff(String word) {
            assertThat(type(Word.REMINDERS, word).effects())
                    .contains(new Effect.Amend(ADA, new Change.Reminds(Person.Reminders.OFF)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"on", "oui", "yes"})
        void canBeTurnedOn(String word) {
            assertThat(type(Word.REMINDERS, word).effects())
                    .contains(new Effect.Amend(ADA, new Change.Reminds(Person.Reminders.ON)));
        }

        @Test
        void areAskedAboutWhereNothingIsSaid() {
            type(Word.REMINDERS, "");
            assertThat(choose("reminders", "off").effects())
                    .contains(new Effect.Amend(ADA, new Change.Reminds(Person.Reminders.OFF)));
        }
    }

    @Nested
    class Erasing {
        @Test
        void explainsAndAsksFirst() {
            var step = type(Word.ERASE, "");
            assertThat(facts(step)).isEmpty();
            var message = ((Effect.Send) step.effects().getFirst()).message();
            assertThat(message.prompt().choices())
                    .filteredOn(choice -> choice.style() == Choice.Style.DANGER)
                    .extracting(Choice::value)
                    .containsExactly("erase");
        }

        @Test
        void doesNothingAfterANo() {
            type(Word.ERASE, "");
            assertThat(choose("erase", "keep").effects()).singleElement().isInstanceOf(Effect.Send.class);
        }

        @Test
        void leavesEverythingSaysFarewellAndForgetsALittleLater() {
            joined(ONE, TWO);
            type(Word.ERASE, "");
            var step = choose("erase", "erase");
            assertThat(facts(step))
                    .containsExactly(new Fact.MemberLeft(ONE.member(ADA)), new Fact.MemberLeft(TWO.member(ADA)));
            assertThat(written(step)).containsExactly(new Address.ToPerson(ADA));
            assertThat(step.effects()).anyMatch(effect -> effect instanceof Effect.SetAlarm(var alarm)
                    && alarm.at().equals(NOW.plus(Duration.ofMinutes(15)))
                    && alarm.owner() == null);
            assertThat(take(new Input.Rang(ID, Offboarding.FORGET)).effects())
                    .containsExactly(new Effect.Forget(ADA));
        }

        @Test
        void letsNobodyWaitForWhoeverJoinedAgainMeanwhile() {
            type(Word.ERASE, "");
            choose("erase", "erase");
            joined(ONE);
            assertThat(facts(take(new Input.Rang(ID, Offboarding.FORGET))))
                    .containsExactly(new Fact.MemberLeft(ONE.member(ADA)));
            assertThat(take(new Input.Rang(ID, Offboarding.FORGET)).effects())
                    .containsExactly(new Effect.Forget(ADA));
        }
    }

    @Nested
    class TheExport {
        private Map<String, Object> export() {
            var file = (Effect.SendData) type(Word.EXPORT, "").effects().getFirst();
            assertThat(file.to()).isEqualTo(new Address.ToPerson(ADA));
            var written = Json.file(file.values());
            assertThat(written).startsWith("{\n  \"format\" : \"binome-export-1\",");
            return Json.object(written);
        }

        @Test
        void holdsWhatIsKeptAboutThePerson() {
            store.records().put(new Profile(ONE.member(ADA), Set.of(Role.MENTOR), List.of(new SkillLevel("SEO", 4)),
                    List.of(), List.of("Voile"), "Mieux écrire", "", 2, 1, MeetingPreferences.any()));
            store.records().put(new Member(ONE.member(ADA), Member.Status.WAITING, NOW, 1));
            store.records().put(new Wishes(ONE.member(ADA), List.of(BEA)));
            assertThat(export().toString())
                    .contains("ada@example.org", "SEO", "Voile", "Mieux écrire", "roundsLeftOut=1",
                            "wishes=[bea Martin]")
                    .doesNotContain("Duos two");
        }

        @Test
        void holdsOwnFeedbackAndOwnWordButNotThePartners() {
            var pair = ONE.pair("1");
            store.records().put(new Pair(pair, ADA, BEA, Pair.Status.ACTIVE, NOW, 1, null));
            happened(new Fact.PairFormed(pair, ADA, BEA));
            happened(new Fact.FeedbackGiven(pair, 1, ADA, 4));
            happened(new Fact.FeedbackGiven(pair, 1, BEA, 1));
            happened(new Fact.PartnerReportedSilent(pair, BEA));
            happened(new Fact.PairAtRisk(pair, Fact.Risk.NO_DATE));
            assertThat(export().toString())
                    .contains("partner=bea Martin", "rating=4")
                    .doesNotContain("rating=1", "PartnerReportedSilent", "PairAtRisk", "bea@example.org");
        }

        @Test
        void holdsOwnNotesAndOwnGoalsButNotThePartners() {
            var pair = ONE.pair("1");
            store.records().put(new Pair(pair, ADA, BEA, Pair.Status.ACTIVE, NOW, 1, null));
            store.records().put(new Note(NoteId.of(ADA, 1), "Bring the figures", NOW));
            store.records().put(new Note(NoteId.of(BEA, 1), "Something private", NOW));
            store.records().put(new Goal(GoalId.of(pair, ADA, 1), "Write more", "", ADA, NOW, Goal.Status.OPEN));
            store.records().put(new Goal(GoalId.of(pair, BEA, 1), "Code more", "", BEA, NOW, Goal.Status.OPEN));
            assertThat(export().toString())
                    .contains("Bring the figures", "Write more")
                    .doesNotContain("Something private", "Code more");
        }

        @Test
        void holdsOwnIdeasForThemesButNobodyElses() {
            hear(new Fact.PersonInvited(ONE.member(ADA)));
            for (var person : List.of(ADA, BEA)) {
                store.records().put(new Idea(
                        IdeaId.of(ONE.member(person), 1), "Emails of " + person.local(), "Fewer.",
                        List.of("Why so many?"),
                        person, false, NOW, false));
            }
            assertThat(export().toString()).contains("Emails of ada", "Why so many?").doesNotContain("Emails of bea");
        }

        @Test
        void saysNothingOfWhomOthersWouldRatherNotWorkWith() {
            store.records().put(new Exclusions(BEA, Set.of(ADA)));
            assertThat(export()).doesNotContainKey("wouldRatherNotWorkWith");
            store.records().put(new Exclusions(ADA, Set.of(BEA)));
            assertThat(export()).containsEntry("wouldRatherNotWorkWith", List.of("bea Martin"));
        }
    }

    @Nested
    class WhenSomebodyTurnsBack {
        @BeforeEach
        void everythingIsAboutToBeErased() {
            hear(new Fact.PersonInvited(ONE.member(ADA)));
            joined(ONE);
            type(Word.ERASE, "");
            choose("erase", "erase");
        }

        @Test
        void joiningAsksFirst() {
            var step = type(Word.JOIN, "");

            assertThat(facts(step)).isEmpty();
            assertThat(step.effects()).singleElement().isInstanceOf(Effect.Send.class);
        }

        @Test
        void whoStaysJoinsAndNothingIsErased() {
            type(Word.JOIN, "");
            var step = choose("erase", "stay");

            assertThat(step.effects()).contains(new Effect.CancelAlarm(Offboarding.FORGET));
            assertThat(facts(step)).containsExactly(new Fact.JoinRequested(ONE.member(ADA)));
            assertThat(state.going()).isNull();
        }

        @Test
        void whoStaysWithoutHavingAskedToJoinJoinsNothing() {
            type(Word.ERASE, "");
            var step = choose("erase", "stay");

            assertThat(step.effects()).contains(new Effect.CancelAlarm(Offboarding.FORGET));
            assertThat(facts(step)).isEmpty();
        }

        @Test
        void whoGoesIsErasedAtTheSameTimeAsBefore() {
            type(Word.JOIN, "");
            var step = choose("erase", "go");

            assertThat(step.effects()).singleElement().isInstanceOf(Effect.Send.class);
            assertThat(state.going()).isNotNull();
            assertThat(take(new Input.Rang(ID, Offboarding.FORGET)).effects())
                    .containsExactly(new Effect.Forget(ADA));
        }

        @Test
        void aYesToAnInvitationAsksTooAndLeavesAgainWhereItIsNotAnswered() {
            assertThat(hear(new Fact.InvitationAccepted(TWO.member(ADA))).effects()).hasSize(1);
            assertThat(facts(take(new Input.Rang(ID, Offboarding.FORGET))))
                    .containsExactly(new Fact.MemberLeft(TWO.member(ADA)));
            assertThat(take(new Input.Rang(ID, Offboarding.FORGET)).effects())
                    .containsExactly(new Effect.Forget(ADA));
        }

        @Test
        void anAnswerThatComesAfterwardsIsNoAnswer() {
            type(Word.JOIN, "");
            choose("erase", "stay");
            state = state.asking(Word.JOIN);

            assertThat(choose("erase", "stay").effects()).isEmpty();
        }
    }
}
