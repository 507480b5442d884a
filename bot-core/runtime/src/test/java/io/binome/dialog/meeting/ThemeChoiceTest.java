package io.binome.dialog.meeting;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.content.ContentId;
import io.binome.content.ContentId.Shelf;
import io.binome.content.Content;
import io.binome.content.Phase;
import io.binome.content.Theme;
import io.binome.dialog.TwoPeople;
import io.binome.dialog.meeting.ThemeChoice.State;
import io.binome.engine.Effect;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.IdeaId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.programme.Goal;
import io.binome.programme.Idea;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Pair;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Map;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

class ThemeChoiceTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);
    private static final State CHOOSING = new State.Choosing(PAIR, null);

    private final TwoPeople people = new TwoPeople();
    private final ThemeChoice themes = new ThemeChoice();
    private int recorded;

    private void pair(int met, @Nullable Instant next) {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, Instant.EPOCH, met, next));
    }

    private void record(Fact fact) {
        recorded++;
        people.store.facts().append(new Recorded("f" + recorded, MONDAY.plusSeconds(recorded), fact));
    }

    private void programme(Programme.Kind kind, LocalDate ends, int minutes) {
        people.store.records().put(new Programme(
                PROGRAMME, "Mentoring", kind, ADA, Instant.EPOCH, LocalDate.of(2027, 1, 4), ends, TwoPeople.PARIS, "",
                Languages.ENGLISH, 4, minutes));
    }

    private void wants(PersonId person, List<String> offers, List<String> wants) {
        people.store.records().put(new Profile(
                PROGRAMME.member(person), Set.of(Role.MENTOR, Role.MENTEE), levels(offers), levels(wants), List.of(),
                "",
                "", 2, 1, MeetingPreferences.any()));
    }

    private static List<SkillLevel> levels(List<String> skills) {
        return skills.stream().map(skill -> new SkillLevel(skill, 3)).toList();
    }

    private Step<State> choose(PersonId by, String value) {
        return themes.on(CHOOSING, chose(by, prompt(by), value), people.at(MONDAY));
    }

    private PromptId prompt(PersonId to) {
        return PromptId.of(ConversationId.of(themes.kind(), PAIR), "which", to);
    }

    private ComingTheme coming(Instant start) {
        return ComingTheme.of(PAIR, start, people.at(MONDAY)).orElseThrow();
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        pair(1, paris(2, 4, 15, 0));
        people.sweep(themes, TwoPeople.conversation(themes, PAIR), List.of(CHOOSING, new State.Over(PAIR)),
                List.of("", "others", "guide", "keep", "pick career", "pick nothing", "pick", "more 3", "more 999",
                        "more x",
                        "more 99999", "propose"));
    }

    /** Who is asked afterwards whether to go on together may talk about just that; nobody is made to. */
    @ParameterizedTest
    @EnumSource
    void beforeTheFirstSessionAPairMayFindOutWhetherTheTwoSuitEachOther(Programme.Kind kind) {
        programme(kind, LocalDate.of(2027, 12, 5), 20);
        pair(0, null);
        assertThat(coming(MONDAY).theme().phase()).isEqualTo(Phase.NEGOTIATION);
        assertThat(coming(MONDAY).others(0, 1)).extracting(theme -> theme.id().name()).containsExactly("chemistry");
        record(new Fact.ThemeSet(PAIR, "chemistry"));
        assertThat(coming(MONDAY).theme().id().name()).isEqualTo("chemistry");
    }

    @Test
    void onceTheTwoHaveMetThatIsNoTopicAnyMore() {
        pair(1, null);
        assertThat(coming(MONDAY).others(0, 99)).extracting(theme -> theme.id().name()).doesNotContain("chemistry");
    }

    /** Whoever keeps the content has taken out what the two had chosen: their session is what it was before that. */
    @ParameterizedTest
    @ValueSource(strings = {"of-our-own", "idea.7"})
    void onceWhatTheyChoseIsTakenOutTheirFirstSessionIsTheFirstAgain(String gone) {
        pair(0, MONDAY.plusSeconds(7 * 24 * 3600));
        var usual = coming(MONDAY).theme();
        assertThat(usual.id().name()).isEqualTo("first");
        record(new Fact.ThemeSet(PAIR, usual.id().name()));
        record(new Fact.ThemeSet(PAIR, gone));
        assertThat(coming(MONDAY).theme()).isEqualTo(usual);
        assertThat(coming(MONDAY).isSettled()).isTrue();
        record(new Fact.ThemeSet(PAIR, "chemistry"));
        assertThat(coming(MONDAY).theme().id().name()).isEqualTo("chemistry");
        record(new Fact.ThemeSet(PAIR, gone));
        assertThat(coming(MONDAY).theme().id().name()).isEqualTo("chemistry");
        for (var person : List.of(ADA, BEA)) {
            assertThat(new ThemeWords(coming(MONDAY), null).agenda(person).toString()).contains("A first conversation");
        }
    }

    @Test
    void nothingThatIsGoneHasPutAnythingAside() {
        pair(0, MONDAY);
        record(new Fact.ThemeSet(PAIR, "of-our-own"));
        assertThat(coming(MONDAY).theme().id().name()).isEqualTo("first");
        assertThat(coming(MONDAY).isSettled()).isFalse();
    }

    @Test
    void whatTheTwoPutAsideForItComesBackInTheirSecondSession() {
        pair(0, MONDAY);
        var usual = coming(MONDAY).theme();
        record(new Fact.ThemeSet(PAIR, usual.id().name()));
        record(new Fact.ThemeSet(PAIR, "chemistry"));
        record(new Fact.SessionClosed(PAIR, 1, Outcome.MET, ADA, BEA));
        pair(1, null);
        assertThat(coming(MONDAY).theme().phase()).isEqualTo(Phase.NEGOTIATION);
    }

    /** Twelve sessions, of which every fourth is about something that the two prefer to what they are offered. */
    @ParameterizedTest
    @EnumSource
    void aPairOfEachKindTalksAboutTwelveDifferentFittingThemes(Programme.Kind kind) {
        programme(kind, LocalDate.of(2027, 12, 5), 45);
        wants(ADA, List.of("seo", "tiktok"), List.of("leadership", "negotiation", "career-planning"));
        wants(BEA, List.of("leadership"), List.of("tiktok", "web-analytics", "generative-ai"));
        var held = new ArrayList<Theme>();
        var start = paris(1, 11, 15, 0);
        for (var met = 0; met < 12; met++) {
            pair(met, start);
            var coming = coming(start);
            record(new Fact.ThemeSet(PAIR, coming.theme().id().name()));
            if (met % 4 == 2) {
                var refused = coming.theme();
                record(new Fact.ThemeSet(PAIR, coming.others(0, 1).getFirst().id().name()));
                assertThat(coming(start).theme()).isNotEqualTo(refused);
            }
            held.add(coming(start).theme());
            record(new Fact.SessionClosed(PAIR, met + 1, Outcome.MET, ADA, BEA));
            start = start.plusSeconds(4 * 7 * 24 * 3600);
        }
        assertThat(held).doesNotHaveDuplicates().allMatch(theme -> theme.kinds().contains(kind));
        assertThat(held.getFirst().phase()).isEqualTo(Phase.NEGOTIATION);
        assertThat(held.get(1).id().name()).isEqualTo("second");
        assertThat(held).extracting(theme -> theme.id().name()).contains("half-time");
        assertThat(held.getLast().phase()).isEqualTo(Phase.CLOSING);
        assertThat(held.getFirst().id().name()).isEqualTo(kind == Programme.Kind.REVERSE ? "first-reverse" : "first");
    }

    /** Where there are more sessions than themes, each comes again before any comes a third time. */
    @Test
    void onceTheyHaveTalkedAboutEverythingTheyBeginAgainWithWhatIsLongestAgo() {
        programme(Programme.Kind.TRADITIONAL, LocalDate.of(2028, 12, 5), 45);
        var start = paris(1, 11, 15, 0);
        var held = new ArrayList<String>();
        for (var met = 2; met < 80; met++) {
            pair(met, start);
            var name = coming(start).theme().id().name();
            held.add(name);
            record(new Fact.ThemeSet(PAIR, name));
            record(new Fact.SessionClosed(PAIR, met + 1, Outcome.MET, ADA, BEA));
        }
        var often = held.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        var growth = often.entrySet().stream().filter(each -> each.getValue() > 1).map(Map.Entry::getValue).toList();
        assertThat(growth).hasSizeGreaterThan(15);
        assertThat(Collections.max(growth) - Collections.min(growth)).isLessThanOrEqualTo(1);
    }

    @Test
    void whatTheTwoLookForComesBeforeWhatTheyDoNot() {
        wants(ADA, List.of("leadership"), List.of("tiktok"));
        wants(BEA, List.of("tiktok"), List.of("presentation-design"));
        pair(2, null);
        var coming = coming(paris(3, 1, 15, 0));
        assertThat(coming.theme().skills()).contains("tiktok");
        assertThat(coming.others(0, 1).getFirst().skills()).contains("presentation-design");
    }

    @Test
    void whatWasPutAsideIsNotOfferedAgainBeforeTheRest() {
        pair(2, null);
        var start = paris(3, 1, 15, 0);
        var first = coming(start).theme().id().name();
        record(new Fact.ThemeSet(PAIR, first));
        record(new Fact.ThemeSet(PAIR, coming(start).others(0, 1).getFirst().id().name()));
        record(new Fact.SessionClosed(PAIR, 3, Outcome.MET, ADA, BEA));
        pair(3, null);
        assertThat(coming(start).others(0, 15)).extracting(theme -> theme.id().name()).doesNotContain(first);
        assertThat(coming(start).others(0, 99)).extracting(theme -> theme.id().name()).contains(first);
    }

    @Test
    void aGoalThatNamesASkillBringsForwardTheThemeThatServesIt() {
        pair(2, null);
        var start = paris(3, 1, 15, 0);
        var before = coming(start).theme();
        goal("Réussir une négociation d’ici mai", Goal.Status.OPEN);
        assertThat(before.skills()).doesNotContain("negotiation");
        assertThat(coming(start).theme().skills()).contains("negotiation");
        goal("Réussir une négociation d’ici mai", Goal.Status.REACHED);
        assertThat(coming(start).theme()).isEqualTo(before);
    }

    private void goal(String words, Goal.Status status) {
        people.store.records().put(new Goal(GoalId.of(PAIR, ADA, 1), words, "", ADA, MONDAY, status));
    }

    @Nested
    class Proposed {
        private final Idea idea = new Idea(
                IdeaId.of(PROGRAMME.member(BEA), 1), "Les courriels du soir", "Ce qu’ils coûtent.",
                List.of("Pourquoi le soir ?", "Qui attend ?"), BEA, true, MONDAY, true);
        private final Instant start = paris(3, 1, 15, 0);

        private Theme offered() {
            return coming(start).others(0, 99).stream()
                    .filter(theme -> theme.title().equals(idea.title()))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void whatIsTakenInIsOfferedAtOnceAndComesFirstAmongWhatServesNoWish() {
            pair(2, null);
            var before = coming(start).theme();
            people.store.records().put(idea);
            assertThat(coming(start).others(0, 1)).containsExactly(offered());
            assertThat(coming(start).theme()).isEqualTo(before);
        }

        @Test
        void whatIsNotTakenInIsOfferedToNobody() {
            pair(2, null);
            people.store.records().put(new Idea(
                    idea.id(), idea.title(), idea.about(), idea.questions(), BEA, true, MONDAY, false));
            assertThat(coming(start).others(0, 99)).noneMatch(theme -> theme.title().equals(idea.title()));
        }

        @Test
        void itHasAnOutlineForEveryLengthAndItsOwnQuestionsFirst() {
            pair(2, null);
            people.store.records().put(idea);
            var theme = offered();
            assertThat(theme.agendas().keySet()).containsExactlyInAnyOrderElementsOf(Theme.LENGTHS);
            assertThat(theme.guide().questions()).startsWith("Pourquoi le soir ?", "Qui attend ?").hasSize(5);
            assertThat(theme.kinds()).containsExactlyInAnyOrder(Programme.Kind.values());
        }

        @Test
        void itsOwnerIsNamedWhereTheyWish() {
            pair(2, null);
            people.store.records().put(idea);
            assertThat(new Agenda(offered(), coming(start)).proposer()).contains(BEA);
            people.store.records().put(new Idea(
                    idea.id(), idea.title(), idea.about(), idea.questions(), BEA, false, MONDAY, true));
            assertThat(new Agenda(offered(), coming(start)).proposer()).isEmpty();
        }

        @Test
        void whatIsTakenOutAgainIsReplacedForWhoeverHasChosenIt() {
            pair(2, null);
            people.store.records().put(idea);
            record(new Fact.ThemeSet(PAIR, offered().id().name()));
            assertThat(coming(start).theme().title()).isEqualTo(idea.title());
            people.store.records().remove(idea);
            assertThat(coming(start).isSettled()).isFalse();
            assertThat(coming(start).theme().phase()).isEqualTo(Phase.GROWTH);
        }

        @Test
        void whatIsTakenOutIsToldToTheTwoWhoHadChosenIt() {
            pair(2, start);
            record(new Fact.ThemeSet(PAIR, "idea." + idea.id().local()));
            var withdrawn = asked(new Request.ThemeWithdrawn(PAIR, BEA, idea.id(), idea.title()));
            var step = themes.on(CHOOSING, withdrawn, people.at(MONDAY));
            assertThat(saidTo(ADA, step)).containsExactly("agenda.withdrawn");
            assertThat(saidTo(BEA, step)).containsExactly("agenda.withdrawn");
            assertThat(choose(ADA, "guide").toString()).contains("agenda.guide.instead");
            record(new Fact.ThemeSet(PAIR, "career"));
            assertThat(themes.on(CHOOSING, withdrawn, people.at(MONDAY)).effects()).isEmpty();
            assertThat(choose(ADA, "guide").toString()).doesNotContain("agenda.guide.instead");
        }

        @Test
        void whoWantsToProposeOneIsAskedInAConversationOfTheirOwn() {
            pair(2, null);
            assertThat(requests(choose(ADA, "propose")))
                    .containsExactly(new Request.IdeaWanted(PROGRAMME.member(ADA)));
        }
    }

    @Test
    void aSessionThatDidNotTakePlaceKeepsItsTheme() {
        pair(2, null);
        record(new Fact.ThemeSet(PAIR, "career"));
        record(new Fact.SessionClosed(PAIR, 3, Outcome.NOT_MET, ADA, BEA));
        assertThat(coming(paris(3, 1, 15, 0)).theme().id().name()).isEqualTo("career");
    }

    @Test
    void aThemeThatIsGoneIsReplacedByOneThatIsThere() {
        pair(2, null);
        record(new Fact.ThemeSet(PAIR, "written-off"));
        assertThat(coming(paris(3, 1, 15, 0)).isSettled()).isFalse();
        assertThat(coming(paris(3, 1, 15, 0)).theme().phase()).isEqualTo(Phase.GROWTH);
    }

    @Test
    void whatOneChoosesLongBeforeIsToldWithTheAgenda() {
        pair(2, paris(2, 10, 15, 0));
        var step = choose(ADA, "pick career");
        assertThat(facts(step)).containsExactly(new Fact.ThemeSet(PAIR, "career"));
        assertThat(saidTo(ADA, step)).containsExactly("agenda.picked");
        assertThat(saidTo(BEA, step)).isEmpty();
    }

    @Test
    void whatOneChoosesOnceTheOtherHasTheAgendaIsToldAtOnce() {
        pair(2, paris(2, 2, 9, 30));
        var step = choose(ADA, "pick career");
        assertThat(saidTo(ADA, step)).containsExactly("agenda.picked.told");
        assertThat(saidTo(BEA, step)).containsExactly("agenda.changed");
    }

    @Test
    void whoeverChoseBeforeHearsThatTheOtherHasChosenSomethingElse() {
        pair(2, null);
        var first = choose(ADA, "pick career");
        record(new Fact.ThemeSet(PAIR, "career"));
        var second = themes.on(first.state(), chose(BEA, prompt(BEA), "pick network"), people.at(MONDAY));
        assertThat(saidTo(BEA, second)).containsExactly("agenda.picked.told");
        assertThat(saidTo(ADA, second)).containsExactly("agenda.changed.undated");
        record(new Fact.ThemeSet(PAIR, "network"));
        record(new Fact.SessionClosed(PAIR, 3, Outcome.MET, ADA, BEA));
        var next = themes.on(second.state(), chose(ADA, prompt(ADA), "pick career"), people.at(MONDAY));
        assertThat(saidTo(BEA, next)).as("a choice for a session that is over").isEmpty();
    }

    @Test
    void aButtonWhoseThemeIsGoneOffersOthers() {
        pair(2, null);
        var step = choose(BEA, "pick written-off");
        assertThat(facts(step)).isEmpty();
        assertThat(saidTo(BEA, step)).containsExactly("agenda.which");
    }

    @Test
    void afterTheLastOfThemTheyComeRoundAgain() {
        pair(2, null);
        assertThat(saidTo(BEA, choose(BEA, "more 3"))).containsExactly("agenda.which.more");
        assertThat(saidTo(BEA, choose(BEA, "more 999"))).containsExactly("agenda.which");
    }

    @Test
    void whoAsksForTheAgendaGetsItAlone() {
        pair(1, paris(2, 4, 15, 0));
        var step = themes.on(CHOOSING, asked(new Request.AgendaRequested(PAIR, BEA)), people.at(MONDAY));
        assertThat(saidTo(BEA, step)).containsExactly("journey.agenda.planned");
        assertThat(saidTo(ADA, step)).isEmpty();
        assertThat(((Effect.Send) step.effects().getFirst()).message().prompt().choices())
                .extracting(Choice::value)
                .containsExactly("bring", "guide", "others", "propose");
        pair(1, null);
        assertThat(saidTo(BEA, themes.on(CHOOSING, asked(new Request.AgendaRequested(PAIR, BEA)), people.at(MONDAY))))
                .containsExactly("journey.agenda");
    }

    @Test
    void withThePairTheChoiceEnds() {
        var over = themes.on(CHOOSING, told(new Fact.PairClosed(PAIR, ADA, BEA, Fact.Ending.LEFT)), people.at(MONDAY));
        assertThat(over.state()).isEqualTo(new State.Over(PAIR));
        assertThat(themes.isOver(over.state())).isTrue();
    }

    @Test
    void theOutlineFitsTheTimeThatTheProgrammeGives() {
        pair(2, null);
        for (var minutes : List.of(15, 20, 25, 30, 45, 50, 60, 90)) {
            programme(Programme.Kind.CROSS, LocalDate.of(2027, 6, 30), minutes);
            var shown = coming(paris(3, 1, 15, 0)).agenda();
            assertThat(shown.length()).isEqualTo(minutes < 30 ? 20 : minutes < 45 ? 30 : minutes < 60 ? 45 : 60);
        }
    }

    @Test
    void whoKnowsTheMatterLeadsItAndBothTakeTurnsWhereNobodyDoes() {
        pair(2, null);
        wants(ADA, List.of(), List.of("tiktok"));
        wants(BEA, List.of("tiktok"), List.of());
        assertThat(led("social-media")).isEqualTo(BEA);
        assertThat(led("feedback")).isEqualTo(ADA);
        pair(3, null);
        assertThat(led("feedback")).isEqualTo(BEA);
    }

    @Test
    void inReverseMentoringTheJuniorIsTheMentorAndInTraditionalTheSenior() {
        pair(3, null);
        programme(Programme.Kind.REVERSE, LocalDate.of(2027, 6, 30), 45);
        assertThat(led("campaigns")).isEqualTo(ADA);
        assertThat(led("decision")).isEqualTo(BEA);
        programme(Programme.Kind.TRADITIONAL, LocalDate.of(2027, 6, 30), 45);
        assertThat(led("decision")).isEqualTo(ADA);
        assertThat(led("career")).isEqualTo(BEA);
    }

    private PersonId led(String name) {
        var theme = Content.ours().find(new ContentId(Shelf.THEMES, name), Languages.ENGLISH).orElseThrow();
        return new Agenda((Theme) theme, coming(paris(3, 1, 15, 0))).leader();
    }
}
