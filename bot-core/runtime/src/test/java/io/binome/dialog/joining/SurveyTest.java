package io.binome.dialog.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.calendar.Holidays;
import io.binome.dialog.joining.Survey.State;
import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.MemberId;
import io.binome.id.RoundId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Change;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Person;
import io.binome.programme.Person.Guess;
import io.binome.programme.Policy;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.Round;
import io.binome.programme.SkillLevel;
import io.binome.skill.Taxonomy;
import io.binome.store.Conversation;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyTest {
    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ProgrammeId PROGRAMME = new OrganisationId("acme").programme("p");
    private static final PersonId ADA = PROGRAMME.organisation().person("ada");
    private static final MemberId MEMBER = PROGRAMME.member(ADA);
    private static final SkillLevel SEO = new SkillLevel("SEO", 4);
    private static final SkillLevel DATA = new SkillLevel("Data", 3);
    private static final InputId ID = new InputId("acme/1");

    private final Survey survey = new Survey();
    private final MemoryStore store = new MemoryStore();
    private final StepContext at = new StepContext(NOW, store.records(), store.facts());

    SurveyTest() {
        programme(Programme.Kind.CROSS);
        person(Person.Hints.none());
    }

    @Nested
    class Outside {
        private final State outside = survey.start(ConversationId.of("survey", MEMBER));

        @Test
        void whoAcceptsAnInvitationIsOfferedTheFormOrSingleQuestions() {
            var step = survey.on(outside, told(new Fact.InvitationAccepted(MEMBER)), at);

            assertThat(step.state()).isEqualTo(new State.Offered(MEMBER, draft(), false, 0));
            assertThat(choices(step)).containsExactly("form", "single");
            assertThat(alarm(step)).isEqualTo(at.in(2, ADA, Alarm.Key.of("nudge")));
        }

        @Test
        void whoComesLateReadsSoBeforeTheQuestions() {
            store.records().put(Round.of(
                    RoundId.of(PROGRAMME, 1), 1, 1, NOW, Round.Stage.PUBLISHED, Policy.standard(),
                    AdminOverrides.none(), List.of(), List.of(), new Round.Result(0, 0, 0, Round.Method.EXACT)).head());
            var late = Text.of("placement.late", "programme", "Mentorat");
            assertThat(welcomed(at)).doesNotContain(late);
            assertThat(welcomed(new StepContext(NOW.plus(Duration.ofDays(100)), store.records(), store.facts())))
                    .contains(late);
        }

        private List<Text> welcomed(StepContext then) {
            return survey.on(outside, told(new Fact.InvitationAccepted(MEMBER)), then).effects().stream()
                    .filter(Effect.Send.class::isInstance)
                    .flatMap(effect -> ((Effect.Send) effect).message().blocks().stream())
                    .filter(Message.Block.Paragraph.class::isInstance)
                    .map(block -> ((Message.Block.Paragraph) block).text())
                    .toList();
        }

        @Test
        void whoReturnsFindsTheProfileThatWasKept() {
            store.records().put(profile(List.of(SEO), List.of(DATA)));

            var step = survey.on(outside, told(new Fact.InvitationAccepted(MEMBER)), at);

            assertThat(((State.Offered) step.state()).draft().known()).isEqualTo(profile(List.of(SEO), List.of(DATA)));
        }

        @Test
        void anythingElseMeansNothing() {
            assertThat(survey.on(outside, told(new Fact.JoinRequested(MEMBER)), at)).isEqualTo(Step.stay(outside));
            assertThat(survey.on(outside, asked(new Request.ProfileRequested(MEMBER)), at))
                    .isEqualTo(Step.stay(outside));
        }
    }

    @Nested
    class Offered {
        @Test
        void theFormOpensWithWhatTheRosterKnows() {
            person(new Person.Hints(List.of(SEO), List.of(), List.of("vélo"), Set.of(), 1, Set.of()));

            var step = survey.on(offered(), chose("offer", "form"), at);

            assertThat(step.state()).isEqualTo(offered());
            assertThat(form(step).fields())
                    .extracting(Form.Field::name)
                    .containsExactly(
                            "offers", "wants", "interests", "goal", "motivation", "hours", "formats", "language",
                            "languages", "place");
            assertThat(form(step).fields().getFirst())
                    .extracting(field -> ((Form.Field.Words) field).initial())
                    .isEqualTo("SEO 4");
        }

        @ParameterizedTest
        @EnumSource(names = {"TRADITIONAL", "REVERSE"})
        void oneWayProgrammesAskForRolesAndCapacityToo(Programme.Kind kind) {
            programme(kind);

            assertThat(form(survey.on(offered(), chose("offer", "form"), at)).fields())
                    .extracting(Form.Field::name)
                    .contains("roles", "capacity");
        }

        @Test
        void aFormThatIsUnderstoodCompletesTheSurvey() {
            var step = survey.on(offered(), submitted("SEO 4", "Data", "Dakar", "en"), at);

            assertThat(((State.Offered) step.state()).again()).isTrue();
            assertThat(step.effects())
                    .contains(
                            new Effect.Keep(profile(List.of(SEO), List.of(DATA))),
                            new Effect.Announce(new Fact.SurveyCompleted(MEMBER)))
                    .startsWith(
                            new Effect.Amend(ADA, new Change.Speaks(Languages.ENGLISH)),
                            new Effect.Announce(new Fact.LanguageChosen(ADA, Languages.ENGLISH)),
                            new Effect.Amend(ADA,
                                    new Change.LivesIn(ZoneId.of("Africa/Dakar"), Holidays.of("SN"), "Dakar")));
        }

        @Test
        void theTownThatWasTypedIsShownAndNotTheCityOfItsZone() {
            var step = survey.on(asked("place"), said("place", "lyon"), at);
            assertThat(step.effects())
                    .startsWith(new Effect.Amend(ADA, new Change.LivesIn(PARIS, Holidays.of("FR"), "Lyon")));
            store.records().amend(ADA, new Change.LivesIn(PARIS, Holidays.of("FR"), "Lyon")::to);
            assertThat(draft().town()).isEqualTo("Lyon");
            assertThat(plain(survey.on(asked("place"), said("place", "Nowhereville"), at)))
                    .contains("Jusqu’ici, j’ai : Lyon.");
        }

        @Test
        void theTownOfTheRosterIsShownWhereItKeepsTheTimeOfTheZone() {
            var work = new Person.Work("", "", 3, "Lyon", PARIS, null, Person.Account.COLLEAGUE);
            store.records().amend(ADA, person -> person.working(work));
            assertThat(Questions.named("place").answer(draft())).isEqualTo("Lyon");
            store.records().amend(ADA, new Change.LivesIn(ZoneId.of("Africa/Dakar"))::to);
            assertThat(Questions.named("place").answer(draft())).isEqualTo("Dakar");
        }

        @Test
        void aGuessIsSaidToBeOneAndAskedAbout() {
            store.records().amend(ADA, person -> person.guessed(Set.of(Guess.PLACE, Guess.LANGUAGE)));
            var asked = survey.on(asked("formats"), chose("formats", "any"), at);
            assertThat(plain(asked))
                    .contains("Ce n’est qu’une supposition de ma part : Français. Est-ce exact ?");
            var kept = survey.on(asked.state(), chose("language", "keep"), at);
            assertThat(kept.effects()).startsWith(new Effect.Amend(ADA, new Change.Confirms(Guess.LANGUAGE)));
            assertThat(plain(survey.on(asked("languages"), chose("languages", "keep"), at)))
                    .contains("Ce n’est qu’une supposition de ma part : Paris. Est-ce exact ?");
            assertThat(Questions.named("place").field(draft()).toString()).contains("survey.place.supposed");
        }

        @Test
        void holidaysAndWorkingWeekFollowTheTown() {
            var moved = survey.on(asked("place"), said("place", "Alger"), at).effects().stream()
                    .filter(Effect.Amend.class::isInstance)
                    .map(effect -> ((Effect.Amend) effect).change())
                    .findFirst()
                    .orElseThrow()
                    .to(at.person(ADA));
            assertThat(moved.hours().country()).isEqualTo("DZ");
            assertThat(moved.hours().days()).contains(DayOfWeek.SUNDAY).doesNotContain(DayOfWeek.FRIDAY);
            var munich = new Change.LivesIn(PARIS, Holidays.of("DE", "by"), "München").to(at.person(ADA));
            assertThat(munich.hours().region()).isEqualTo("by");
            assertThat(new Change.LivesIn(ZoneOffset.ofHours(1)).to(at.person(ADA)).hours().country()).isEqualTo("FR");
        }

        @Test
        void onlyWhatWasNotUnderstoodInAFormIsAskedAgain() {
            var step = survey.on(offered(), submitted("SEO 9", "Data 3", "Nowhereville", "fr"), at);

            var asked = (State.Asked) step.state();
            assertThat(asked.question()).isEqualTo("offers");
            assertThat(asked.only()).containsExactly("offers", "place");
            assertThat(asked.draft().known().wants()).containsExactly(DATA);
            assertThat(asked.draft().known().hoursPerMonth()).isEqualTo(2);

            var second = survey.on(asked, said("offers", "SEO 4"), at);
            assertThat(((State.Asked) second.state()).question()).isEqualTo("place");
            assertThat(survey.on(second.state(), said("place", "Lyon"), at).effects())
                    .contains(new Effect.Keep(profile(List.of(SEO), List.of(DATA))));
        }

        @Test
        void aMentorNeedNotSayWhatToLearn() {
            programme(Programme.Kind.TRADITIONAL);
            var answers = Map.of(
                    "roles", List.of("mentor"),
                    "offers", List.of("SEO 4"),
                    "hours", List.of("2"),
                    "capacity", List.of("3"),
                    "language", List.of("fr"),
                    "place", List.of("Paris"));

            var step = survey.on(offered(), new Input.Submitted(ID, ADA, prompt("offer"), answers), at);

            assertThat(step.effects())
                    .contains(new Effect.Keep(new Profile(
                            MEMBER, Set.of(Role.MENTOR), List.of(SEO), List.of(), List.of(), "", "", 2, 3,
                            MeetingPreferences.any())));
        }

        @Test
        void silenceIsRemindedTwiceAndLapsesAtTheThird() {
            var first = survey.on(offered(), rang(), at);
            assertThat(alarm(first)).isEqualTo(at.in(3, ADA, Alarm.Key.of("nudge")));
            var second = survey.on(first.state(), rang(), at);
            assertThat(alarm(second)).isEqualTo(at.in(5, ADA, Alarm.Key.of("nudge")));
            var third = survey.on(second.state(), rang(), at);

            assertThat(third.state()).isEqualTo(new State.Lapsed(MEMBER, draft()));
            assertThat(third.effects()).contains(new Effect.Announce(new Fact.SurveyLapsed(MEMBER)));
        }

        @Test
        void whatTheRosterKnowsIsEnoughToGoOn() {
            person(new Person.Hints(List.of(SEO), List.of(), List.of(), Set.of(), 1, Set.of()));

            var step = survey.on(new State.Offered(MEMBER, draft(), false, 2), rang(), at);

            assertThat(((State.Offered) step.state()).again()).isTrue();
            assertThat(step.effects()).contains(new Effect.Announce(new Fact.SurveyCompleted(MEMBER)));
        }

        @Test
        void aProfileThatIsOnlyLookedAtIsNotMentionedAgain() {
            assertThat(survey.on(new State.Offered(MEMBER, draft(), true, 0), rang(), at))
                    .isEqualTo(Step.to(new State.Completed(MEMBER)));
        }
    }

    @Nested
    class Asked {
        @Test
        void anAnswerLeadsToTheNextQuestion() {
            var step = survey.on(asked("offers"), said("offers", "SEO 4"), at);

            assertThat(step.state()).isEqualTo(asked("wants", draft().offering(List.of(SEO)), "offers"));
            assertThat(prompted(step)).isEqualTo(prompt("wants"));
        }

        @Test
        void aMistakeIsAskedAgainUnderTheSameQuestion() {
            var step = survey.on(asked("offers"), said("offers", "SEO 7"), at);

            assertThat(step.state()).isEqualTo(asked("offers"));
            assertThat(prompted(step)).isEqualTo(prompt("offers"));
        }

        @Test
        void whatWasWrittenComesBackWithTheNextQuestionAndCanBeCorrected() {
            var step = survey.on(asked("offers"), said("offers", "SEO and Copywriting 4"), at);

            assertThat(spoken(step, Languages.ENGLISH))
                    .startsWith("Noted: SEO (3) and Copywriting (4).")
                    .contains("Correct my last answer")
                    .doesNotContain("Back");
            assertThat(((State.Asked) survey.on(step.state(), chose("wants", "back"), at).state()).question())
                    .isEqualTo("offers");
        }

        @Test
        void aPressedButtonNeedsNoEcho() {
            var step = survey.on(asked("hours"), chose("hours", "2"), at);

            assertThat(spoken(step, Languages.ENGLISH)).contains("Back").noneMatch(line -> line.startsWith("Noted:"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"oui", "Ok", "d’accord", "👍", "yes", "no", "je ne sais pas", "no idea", "stop",
            "annuler",
            "cancel", "merci", "bonjour", "plus tard"})
        void wordsThatSayNothingAreNeverKept(String words) {
            for (var question : List.of("offers", "wants", "interests", "goal", "motivation")) {
                var before = asked(question);
                var step = survey.on(before, said(question, words), at);

                assertThat(step.state()).as(question).isEqualTo(before);
                assertThat(prompted(step)).isEqualTo(prompt(question));
            }
        }

        @Test
        void everySkillThereIsCanBeAnAnswer() {
            for (var language : List.of(Languages.ENGLISH, Languages.FRENCH)) {
                var offered = Questions.named("offers");
                assertThat(Taxonomy.standard().all())
                        .extracting(skill -> skill.in(language))
                        .filteredOn(skill -> !(offered.take(draft(), skill) instanceof Question.Reading.Understood))
                        .isEmpty();
            }
        }

        @Test
        void whatIsOneSkillIsNotTakenApart() {
            assertThat(Joined.apart("Recherche et développement")).hasSize(1);
            assertThat(Joined.apart("SEO, photographie et vélo")).containsExactly("SEO", "photographie", "vélo");
            assertThat(Joined.apart("SEO 4 et Canva 2")).containsExactly("SEO 4", "Canva 2");
        }

        @Test
        void theFirstQuestionHasNoWayBackAndTheOthersHave() {
            assertThat(choices(survey.on(asked("offers"), rang(), at))).doesNotContain("back");
            assertThat(choices(survey.on(asked("goal"), rang(), at))).contains("back");
        }

        @Test
        void backShowsTheAnswerGivenBeforeAndItCanBeKept() {
            var goal = draft().aimingAt("Mieux écrire");
            var back = survey.on(asked("motivation", goal, "goal"), chose("motivation", "back"), at);

            assertThat(back.state()).isEqualTo(asked("goal", goal, "goal"));
            assertThat(spoken(back, Languages.FRENCH)).anyMatch(line -> line.contains("Mieux écrire"));
            assertThat(survey.on(back.state(), chose("goal", "keep"), at).state())
                    .isEqualTo(asked("motivation", goal, "goal"));
        }

        @Test
        void whatIsOptionalCanBeSkippedOrEmptied() {
            var goal = draft().aimingAt("Mieux écrire");

            assertThat(survey.on(asked("goal", goal, "goal"), chose("goal", "skip"), at).state())
                    .isEqualTo(asked("motivation", draft(), "goal"));
        }

        @Test
        void theRoleDecidesWhichQuestionsFollow() {
            programme(Programme.Kind.REVERSE);

            var mentee = survey.on(asked("roles"), chose("roles", "mentee"), at);
            assertThat(((State.Asked) mentee.state()).path())
                    .containsExactly("roles", "wants", "interests", "goal", "motivation", "hours", "formats",
                            "language", "languages", "place");
            var mentor = survey.on(asked("roles"), chose("roles", "mentor"), at);
            assertThat(((State.Asked) mentor.state()).path()).contains("offers", "capacity").doesNotContain("wants");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2", "2h", "2 heures", "environ 2 heures par mois"})
        void aChoiceCanBeTyped(String words) {
            assertThat(((State.Asked) survey.on(asked("hours"), said("hours", words), at).state())
                    .draft()
                    .known()
                    .hoursPerMonth())
                    .isEqualTo(2);
        }

        @Test
        void aChosenLanguageIsSetBeforeTheNextQuestionIsAsked() {
            assertThat(survey.on(asked("language"), chose("language", "en"), at).effects())
                    .startsWith(
                            new Effect.Amend(ADA, new Change.Speaks(Languages.ENGLISH)),
                            new Effect.Announce(new Fact.LanguageChosen(ADA, Languages.ENGLISH)));
        }

        @Test
        void theLastAnswerCompletesTheSurvey() {
            var known = draft().offering(List.of(SEO)).wanting(List.of(DATA)).giving(2);

            var step = survey.on(asked("place", known), chose("place", "America/Montreal"), at);

            assertThat(((State.Offered) step.state()).again()).isTrue();
            assertThat(step.effects())
                    .startsWith(new Effect.Amend(ADA, new Change.LivesIn(ZoneId.of("America/Montreal"))))
                    .containsSubsequence(
                            new Effect.Keep(profile(List.of(SEO), List.of(DATA))),
                            new Effect.Announce(new Fact.SurveyCompleted(MEMBER)));
        }

        @Test
        void aNudgeRepeatsTheSameQuestion() {
            var step = survey.on(asked("goal"), rang(), at);

            assertThat(prompted(step)).isEqualTo(prompt("goal"));
            assertThat(((State.Asked) step.state()).nudges()).isEqualTo(1);
            assertThat(alarm(step)).isEqualTo(at.in(3, ADA, Alarm.Key.of("nudge")));
        }

        @Test
        void afterAnAnswerTheWaitBeginsAnew() {
            var nudged = new State.Asked(MEMBER, draft(), false, "goal", List.of(), 2);

            var step = survey.on(nudged, said("goal", "Mieux écrire"), at);

            assertThat(((State.Asked) step.state()).nudges()).isZero();
            assertThat(alarm(step)).isEqualTo(at.in(2, ADA, Alarm.Key.of("nudge")));
        }

        @Test
        void atTheDeadlineOneSkillIsEnough() {
            var known = draft().wanting(List.of(DATA));

            var step = survey.on(new State.Asked(MEMBER, known, false, "goal", List.of(), 2), rang(), at);

            assertThat(step.effects())
                    .contains(
                            new Effect.Keep(known.profile()), new Effect.Announce(new Fact.SurveyCompleted(MEMBER)));
        }

        @Test
        void atTheDeadlineOtherAnswersAreKeptForLater() {
            var goal = draft().aimingAt("Mieux écrire");

            var step = survey.on(new State.Asked(MEMBER, goal, false, "motivation", List.of(), 2), rang(), at);

            assertThat(step.state()).isEqualTo(new State.Lapsed(MEMBER, goal));
        }

        @Test
        void aLanguageChangedElsewhereMeanwhileIsRespected() {
            store.records().amend(ADA, person -> person.speaking(Languages.ENGLISH));

            assertThat(survey.on(asked("goal"), said("goal", "Write better"), at).effects())
                    .noneMatch(effect -> effect instanceof Effect.Amend);
        }
    }

    @Nested
    class Completed {
        private final State completed = new State.Completed(MEMBER);

        @Test
        void theProfileIsShownOnRequestAndCanBeChanged() {
            store.records().put(profile(List.of(SEO), List.of(DATA)));

            var step = survey.on(completed, asked(new Request.ProfileRequested(MEMBER)), at);

            assertThat(((State.Offered) step.state()).again()).isTrue();
            assertThat(spoken(step, Languages.FRENCH)).anyMatch(line -> line.contains("SEO (4)"));
        }

        @Test
        void eachAnswerCanBeChangedByItself() {
            store.records().put(profile(List.of(SEO), List.of(DATA)));
            var shown = survey.on(completed, asked(new Request.ProfileRequested(MEMBER)), at);
            assertThat(choices(shown)).contains("offers", "goal", "place", "form");

            var question = survey.on(shown.state(), chose("offer", "goal"), at);
            assertThat(prompted(question)).isEqualTo(prompt("goal"));
            var changed = survey.on(question.state(), said("goal", "Mieux écrire"), at);
            assertThat(changed.effects())
                    .contains(
                            new Effect.Keep(profile(List.of(SEO), List.of(DATA)).aimingAt("Mieux écrire")),
                            new Effect.Announce(new Fact.ProfileChanged(MEMBER)));
            assertThat(choices(changed)).contains("offers", "goal", "place", "form");
        }

        @Test
        void turningToAnotherAnswerLeavesTheFirstAsItIs() {
            store.records().put(profile(List.of(SEO), List.of(DATA)));
            var shown = survey.on(completed, asked(new Request.ProfileRequested(MEMBER)), at);
            var goal = survey.on(shown.state(), chose("offer", "goal"), at);

            var motivation = survey.on(goal.state(), chose("offer", "motivation"), at);

            assertThat(prompted(motivation)).isEqualTo(prompt("motivation"));
            assertThat(motivation.effects())
                    .contains(new Effect.Settle(prompt("goal"), Text.of("prompt.closed")));
            assertThat(((State.Asked) motivation.state()).draft().known().goal()).isEmpty();
        }

        @Test
        void whatStaysAsItIsIsNotAnnounced() {
            store.records().put(profile(List.of(SEO), List.of(DATA)));
            var shown = survey.on(completed, asked(new Request.ProfileRequested(MEMBER)), at);
            var hours = survey.on(shown.state(), chose("offer", "hours"), at);

            assertThat(survey.on(hours.state(), chose("hours", "keep"), at).effects())
                    .noneMatch(effect -> effect instanceof Effect.Keep || effect instanceof Effect.Announce);
        }

        @Test
        void anotherPartAsksForWhatItNeeds() {
            programme(Programme.Kind.TRADITIONAL);
            store.records()
                    .put(new Profile(
                            MEMBER, Set.of(Role.MENTEE), List.of(), List.of(DATA), List.of(), "", "", 2, 1,
                            MeetingPreferences.any()));
            var shown = survey.on(completed, asked(new Request.ProfileRequested(MEMBER)), at);
            var roles = survey.on(shown.state(), chose("offer", "roles"), at);

            var both = survey.on(roles.state(), chose("roles", "both"), at);

            assertThat(prompted(both)).isEqualTo(prompt("offers"));
            assertThat(survey.on(both.state(), said("offers", "SEO 4"), at).effects())
                    .contains(new Effect.Announce(new Fact.ProfileChanged(MEMBER)));
        }

        @Test
        void whoCanMeetInTwoOfMoreLanguagesSaysWhichTwo() {
            store.records().put(profile(List.of(SEO), List.of(DATA)));
            var shown = survey.on(completed, asked(new Request.ProfileRequested(MEMBER)), at);
            var languages = survey.on(shown.state(), chose("offer", "languages"), at);
            var two = Language.all().subList(0, 2);

            var step = survey.on(
                    languages.state(), chose("languages", two.getFirst().code() + "&" + two.getLast().code()), at);

            assertThat(step.effects())
                    .filteredOn(Effect.Keep.class::isInstance)
                    .singleElement()
                    .extracting(effect -> ((Profile) ((Effect.Keep) effect).entry()).preferences().languages())
                    .isEqualTo(Set.copyOf(two));
        }

        @Test
        void aCorrectionIsAnnouncedAsSuch() {
            store.records().put(profile(List.of(SEO), List.of(DATA)));
            var shown = survey.on(completed, asked(new Request.ProfileRequested(MEMBER)), at);

            var step = survey.on(shown.state(), submitted("SEO 5", "Data 3", "Paris", "fr"), at);

            assertThat(step.effects())
                    .containsSubsequence(
                            new Effect.Keep(profile(List.of(new SkillLevel("SEO", 5)), List.of(DATA))),
                            new Effect.Announce(new Fact.ProfileChanged(MEMBER)));
        }
    }

    @Nested
    class Correcting {
        @Test
        void silenceKeepsWhatWasCorrected() {
            store.records().put(profile(List.of(SEO), List.of(DATA)));
            var changed = draft().offering(List.of(DATA));

            assertThat(survey.on(last(changed), rang(), at).effects())
                    .contains(
                            new Effect.Keep(profile(List.of(DATA), List.of(DATA))),
                            new Effect.Announce(new Fact.ProfileChanged(MEMBER)));
        }

        @Test
        void silenceChangesNothingWhereNothingWasCorrected() {
            store.records().put(profile(List.of(SEO), List.of(DATA)));

            assertThat(survey.on(last(draft()), rang(), at)).isEqualTo(Step.to(new State.Completed(MEMBER)));
        }

        @Test
        void silenceNeverLeavesAProfileWithoutSkills() {
            programme(Programme.Kind.TRADITIONAL);
            store.records()
                    .put(new Profile(
                            MEMBER, Set.of(Role.MENTOR), List.of(SEO), List.of(), List.of(), "", "", 2, 1,
                            MeetingPreferences.any()));

            assertThat(survey.on(last(draft().playing(Set.of(Role.MENTEE))), rang(), at))
                    .isEqualTo(Step.to(new State.Completed(MEMBER)));
        }

        private static State last(SurveyAnswers draft) {
            return new State.Asked(MEMBER, draft, true, "goal", List.of(), 2);
        }
    }

    @Nested
    class Lapsed {
        @Test
        void whoComesBackGoesOnWithWhatWasKept() {
            var lapsed = new State.Lapsed(MEMBER, draft().aimingAt("Mieux écrire"));
            var offered = new State.Offered(MEMBER, lapsed.draft(), false, 0);

            assertThat(survey.on(lapsed, told(new Fact.JoinRequested(MEMBER)), at).state()).isEqualTo(offered);
            assertThat(survey.on(lapsed, asked(new Request.ProfileRequested(MEMBER)), at).state()).isEqualTo(offered);
        }
    }

    @Test
    void leavingEndsItQuietlyInEveryState() {
        for (var state : states()) {
            assertThat(survey.on(state, told(new Fact.MemberLeft(MEMBER)), at))
                    .isEqualTo(Step.to(new State.Outside(MEMBER)));
        }
    }

    /** Nothing throws, and everything that is said can be read in every language. */
    @ParameterizedTest
    @EnumSource
    void everyStateAnswersEveryInput(Programme.Kind kind) {
        programme(kind);
        for (var state : states()) {
            for (var input : inputs()) {
                var step = survey.on(state, input, at);
                for (var language : Language.all()) {
                    assertThat(spoken(step, language)).noneMatch(line -> line.contains("survey."));
                }
            }
        }
    }

    @Test
    void statesAreStoredAndReadBack() {
        for (var state : states()) {
            var conversation = Conversation.fresh(ConversationId.of("survey", MEMBER), state);

            assertThat(new Json(kind -> State.class).conversation(Json.write(conversation)))
                    .isEqualTo(conversation);
        }
    }

    private List<State> states() {
        var states = new ArrayList<State>();
        var full = draft().offering(List.of(SEO))
                .wanting(List.of(DATA))
                .likes(List.of("vélo"))
                .aimingAt("Mieux écrire")
                .movedBy("Apprendre")
                .giving(2)
                .taking(1);
        states.add(new State.Outside(MEMBER));
        states.add(new State.Completed(MEMBER));
        for (var draft : List.of(draft(), full)) {
            states.add(new State.Lapsed(MEMBER, draft));
            for (var nudges = 0; nudges < 3; nudges++) {
                for (var again : List.of(false, true)) {
                    states.add(new State.Offered(MEMBER, draft, again, nudges));
                    for (var question : Questions.names(draft)) {
                        states.add(new State.Asked(MEMBER, draft, again, question, List.of(), nudges));
                        states.add(new State.Asked(MEMBER, draft, again, question, List.of(question), nudges));
                    }
                }
            }
        }
        return states;
    }

    private static List<Input> inputs() {
        var inputs = new ArrayList<Input>();
        for (var value : List.of("form", "single", "keep", "skip", "back", "mentor", "2", "en", "Africa/Dakar", "?")) {
            inputs.add(chose("offer", value));
            inputs.add(chose("goal", value));
            inputs.add(said("goal", value));
        }
        inputs.add(said("goal", " "));
        inputs.add(said("goal", "x".repeat(3000)));
        inputs.add(said("offers", "a,".repeat(30)));
        inputs.add(new Input.Said(ID, ADA, null, "bonjour"));
        inputs.add(new Input.Submitted(ID, ADA, prompt("offer"), Map.of()));
        inputs.add(submitted("SEO 4", "Data 2", "Paris", "fr"));
        inputs.add(submitted("SEO 9", "?", "Nowhereville", "xx"));
        inputs.add(new Input.Typed(ID, ADA, new Command(Command.Word.HELP, "")));
        inputs.add(rang());
        inputs.add(told(new Fact.InvitationAccepted(MEMBER)));
        inputs.add(told(new Fact.JoinRequested(MEMBER)));
        inputs.add(asked(new Request.ProfileRequested(MEMBER)));
        inputs.add(told(new Fact.MemberLeft(MEMBER)));
        inputs.add(told(new Fact.SurveyLapsed(MEMBER)));
        return inputs;
    }

    private void programme(Programme.Kind kind) {
        store.records()
                .put(new Programme(
                        PROGRAMME,
                        "Mentorat",
                        kind,
                        PROGRAMME.organisation().person("claire"),
                        NOW,
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 6, 30),
                        PARIS,
                        "FR",
                        Languages.FRENCH,
                        4,
                        45));
    }

    private void person(Person.Hints hints) {
        store.records()
                .put(new Person(
                        ADA,
                        "Ada",
                        "ada@example.org",
                        Languages.FRENCH,
                        Person.Hours.office(PARIS, "FR", ""),
                        null,
                        Person.Work.unknown(),
                        hints,
                        Set.of()));
    }

    private SurveyAnswers draft() {
        return SurveyAnswers.of(MEMBER, at);
    }

    private State offered() {
        return new State.Offered(MEMBER, draft(), false, 0);
    }

    private State asked(String question) {
        return asked(question, draft());
    }

    private static State asked(String question, SurveyAnswers draft, String... answered) {
        var known = draft;
        for (var name : answered) {
            known = known.answering(Questions.named(name));
        }
        return new State.Asked(MEMBER, known, false, question, List.of(), 0);
    }

    private static Profile profile(List<SkillLevel> offers, List<SkillLevel> wants) {
        return new Profile(MEMBER, Set.of(Role.MENTOR, Role.MENTEE), offers, wants, List.of(), "", "", 2, 1,
                MeetingPreferences.any());
    }

    private static PromptId prompt(String name) {
        return PromptId.of(ConversationId.of("survey", MEMBER), name, ADA);
    }

    private static Input asked(Request request) {
        return new Input.Asked(ID, request);
    }

    private static Input told(Fact fact) {
        return new Input.Told(ID, fact);
    }

    private static Input rang() {
        return new Input.Rang(ID, Alarm.Key.of("nudge"));
    }

    private static Input chose(String prompt, String value) {
        return new Input.Chose(ID, ADA, prompt(prompt), value);
    }

    private static Input said(String prompt, String words) {
        return new Input.Said(ID, ADA, prompt(prompt), words);
    }

    private static Input submitted(String offers, String wants, String place, String language) {
        var answers = Map.of(
                "offers", List.of(offers),
                "wants", List.of(wants),
                "hours", List.of("2"),
                "language", List.of(language),
                "place", List.of(place));
        return new Input.Submitted(ID, ADA, prompt("offer"), answers);
    }

    private static Object alarm(Step<State> step) {
        return step.effects().stream()
                .filter(Effect.SetAlarm.class::isInstance)
                .map(effect -> ((Effect.SetAlarm) effect).alarm())
                .findFirst()
                .orElseThrow();
    }

    private static Form form(Step<State> step) {
        return ((Effect.OpenForm) step.effects().getFirst()).form();
    }

    private static List<Message> messages(Step<State> step) {
        return step.effects().stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).message())
                .toList();
    }

    private static PromptId prompted(Step<State> step) {
        return messages(step).getFirst().prompt().id();
    }

    private static List<String> choices(Step<State> step) {
        return messages(step).getFirst().prompt().choices().stream()
                .map(choice -> choice.value())
                .toList();
    }

    /** What is said in French, with spaces that all look alike. */
    private static List<String> plain(Step<State> step) {
        return spoken(step, Languages.FRENCH).stream().map(line -> line.replaceAll("[\\h]", " ")).toList();
    }

    private static List<String> spoken(Step<State> step, Language language) {
        var reader = new Reader(language, List.of(PARIS), person -> "Ada");
        var texts = new ArrayList<Text>();
        for (var message : messages(step)) {
            for (var block : message.blocks()) {
                switch (block) {
                    case Block.Heading heading -> texts.add(heading.text());
                    case Block.Paragraph paragraph -> texts.add(paragraph.text());
                    case Block.Items items -> texts.addAll(items.items());
                    case Block.Facts facts ->
                        facts.facts().forEach(fact -> texts.addAll(List.of(fact.label(), fact.value())));
                    case Block.Chart chart -> texts.add(chart.title());
                    case Block.Context context -> texts.add(context.text());
                    case Block.Link link -> texts.add(link.label());
                }
            }
            if (message.prompt() != null) {
                message.prompt().choices().forEach(choice -> texts.add(choice.label()));
            }
        }
        for (var effect : step.effects()) {
            if (effect instanceof Effect.OpenForm(var to, var form)) {
                texts.addAll(List.of(form.title(), form.submit()));
                for (var field : form.fields()) {
                    texts.add(field.label());
                    switch (field) {
                        case Form.Field.Words words -> texts.add(words.hint());
                        case Form.Field.One one -> one.options().forEach(option -> texts.add(option.label()));
                        case Form.Field.Many many -> many.options().forEach(option -> texts.add(option.label()));
                    }
                }
            }
        }
        return texts.stream().map(reader::read).toList();
    }
}
