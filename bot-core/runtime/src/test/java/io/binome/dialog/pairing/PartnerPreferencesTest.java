package io.binome.dialog.pairing;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PARIS;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.said;
import static io.binome.dialog.TwoPeople.saidTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.pairing.PartnerPreferences.State;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.MemberId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.programme.Entry;
import io.binome.programme.Exclusions;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Profile;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.programme.Wishes;
import io.binome.skill.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PartnerPreferencesTest {
    private static final MemberId MEMBER = PROGRAMME.member(ADA);
    private static final Instant MONDAY = paris(2, 1, 10, 0);
    private static final PersonId CLEO = TwoPeople.ACME.person("cleo");
    private static final PersonId DAN = TwoPeople.ACME.person("dan");
    private static final PromptId RANK = prompt("rank");
    private static final PromptId WITHOUT = prompt("without");

    private final TwoPeople people = new TwoPeople();
    private final PartnerPreferences wishing = new PartnerPreferences(Taxonomy.standard());
    private State state = new State.Resting(MEMBER);

    @BeforeEach
    void threeWhoTakePartAndOneWhoDoesNot() {
        people.live(BEA, PARIS);
        people.live(CLEO, PARIS);
        people.live(DAN, PARIS);
        joins(ADA, "SEO", "Video");
        joins(BEA, "Video", "SEO");
        joins(CLEO, "Video", "SEO");
    }

    private void joins(PersonId person, String offers, String wants) {
        var member = PROGRAMME.member(person);
        people.store.records().put(new Profile(member, Set.of(Role.MENTOR, Role.MENTEE),
                List.of(new SkillLevel(offers, 4)), List.of(new SkillLevel(wants, 3)), List.of(), "", "", 2, 1,
                MeetingPreferences.any()));
        people.store.records().put(new Member(member, Member.Status.WAITING, MONDAY, 0));
    }

    private static PromptId prompt(String name) {
        return PromptId.of(ConversationId.of("wishing", MEMBER), name, ADA);
    }

    /** What is kept is there for the next step. */
    private Step<State> on(Input input) {
        var step = wishing.on(state, input, people.at(MONDAY));
        state = step.state();
        kept(step).forEach(people.store.records()::put);
        return step;
    }

    private Step<State> request() {
        return on(asked(new Request.WishesRequested(MEMBER)));
    }

    private Step<State> submit(Map<String, List<String>> answers) {
        return on(new Input.Submitted(new InputId("acme/1"), ADA, RANK, answers));
    }

    private static List<Entry> kept(Step<State> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.Keep(var entry) ? List.of(entry).stream() : null)
                .toList();
    }

    private static Wishes wishes(PersonId... ranked) {
        return new Wishes(MEMBER, List.of(ranked));
    }

    private static Exclusions without(PersonId... excluded) {
        return new Exclusions(ADA, Set.of(excluded));
    }

    @Nested
    class Resting {
        @Test
        void thoseWhoFitAreSuggested() {
            assertThat(saidTo(ADA, request())).containsExactly("wishing.suggestions");
            assertThat(state).isInstanceOfSatisfying(
                    State.Ranking.class, ranking -> assertThat(ranking.shown()).containsExactlyInAnyOrder(BEA, CLEO));
        }

        @Test
        void withoutAProfileThereIsNothingToGoBy() {
            state = new State.Resting(PROGRAMME.member(DAN));
            var step = wishing.on(
                    state, asked(new Request.WishesRequested(PROGRAMME.member(DAN))), people.at(MONDAY));
            assertThat(saidTo(DAN, step)).containsExactly("wishing.noprofile");
        }

        @Test
        void onlyTheReadersOwnExclusionsShow() {
            people.store.records().put(new Exclusions(BEA, Set.of(ADA)));
            people.store.records().put(without(CLEO));
            request();
            assertThat(state).isInstanceOfSatisfying(
                    State.Ranking.class, ranking -> assertThat(ranking.shown()).containsExactly(BEA));
        }
    }

    @Nested
    class Ranking {
        @Test
        void numbersAndNamesMayBeMixed() {
            request();
            var shown = ((State.Ranking) state).shown();
            var step = on(said(ADA, RANK, "2, " + shown.getFirst().local()));
            assertThat(kept(step)).containsExactly(wishes(shown.get(1), shown.getFirst()));
            assertThat(facts(step)).containsExactly(new Fact.WishesRanked(MEMBER, 2));
            assertThat(saidTo(ADA, step)).containsExactly("wishing.kept");
        }

        @Test
        void whatIsNotUnderstoodChangesNothing() {
            request();
            for (var words : List.of("9", "0", "Zoe", "dan", "", "1 2 3 4")) {
                var step = on(said(ADA, RANK, words));
                assertThat(kept(step)).as(words).isEmpty();
                assertThat(state).as(words).isInstanceOf(State.Ranking.class);
            }
        }

        @Test
        void noneEmptiesTheList() {
            on(said(ADA, RANK, ""));
            for (var words : List.of("aucun", "None")) {
                request();
                assertThat(kept(on(said(ADA, RANK, words)))).containsExactly(wishes());
            }
            request();
            assertThat(kept(on(chose(ADA, RANK, "none")))).containsExactly(wishes());
        }

        @Test
        void theFormTakesChoicesOnceEachAndNamesOfTheOrganisation() {
            request();
            var step = submit(Map.of(
                    "wish1", List.of("cleo"),
                    "wish2", List.of("cleo"),
                    "wish3", List.of("bea"),
                    "without", List.of("Dan")));
            assertThat(kept(step)).containsExactlyInAnyOrder(wishes(CLEO, BEA), without(DAN));
        }

        @Test
        void theFormBeginsWithThoseShownOnly() {
            request();
            people.store.records().put(wishes(DAN, BEA));
            var opened = on(chose(ADA, RANK, "form")).effects().getFirst();
            assertThat(opened).isInstanceOfSatisfying(Effect.OpenForm.class, open -> assertThat(
                    open.form().fields().getFirst())
                    .isInstanceOfSatisfying(
                            Form.Field.One.class, field -> assertThat(field.initial()).isEqualTo("bea")));
        }

        @Test
        void aNameThatIsNotClearLosesNothingElse() {
            request();
            var step = submit(Map.of("wish1", List.of("cleo"), "without", List.of("dan, zoe")));
            assertThat(kept(step)).containsExactlyInAnyOrder(wishes(CLEO), without(DAN));
            assertThat(saidTo(ADA, step)).containsExactly("wishing.unclear");
            assertThat(state).isInstanceOf(State.Naming.class);
        }

        @Test
        void afterTenWorkingDaysTheQuestionIsDropped() {
            request();
            assertThat(on(rang("shut")).effects()).isEmpty();
            assertThat(state).isEqualTo(new State.Resting(MEMBER));
        }
    }

    @Nested
    class Naming {
        @Test
        void namesAreAddedToThoseAlreadyKept() {
            people.store.records().put(without(BEA));
            state = new State.Naming(MEMBER);
            assertThat(kept(on(said(ADA, WITHOUT, "dan")))).containsExactly(without(BEA, DAN));
            assertThat(state).isEqualTo(new State.Resting(MEMBER));
        }

        @Test
        void nobodyEmptiesTheList() {
            people.store.records().put(without(BEA));
            state = new State.Naming(MEMBER);
            assertThat(kept(on(said(ADA, WITHOUT, "aucun")))).containsExactly(without());
        }

        @Test
        void whoeverSharesANameIsAskedForByAddress() {
            people.live(TwoPeople.ACME.person("Dan Roy"), PARIS);
            people.live(TwoPeople.ACME.person("Ana Roy"), PARIS);
            state = new State.Naming(MEMBER);
            assertThat(saidTo(ADA, on(said(ADA, WITHOUT, "roy")))).containsExactly("wishing.unclear");
            assertThat(kept(on(said(ADA, WITHOUT, "ana roy"))))
                    .containsExactly(without(TwoPeople.ACME.person("Ana Roy")));
        }
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        people.sweep(
                wishing,
                ConversationId.of("wishing", MEMBER),
                List.of(
                        new State.Resting(MEMBER),
                        new State.Ranking(MEMBER, List.of(BEA, CLEO)),
                        new State.Naming(MEMBER)),
                List.of("", "1", "2 1", "form", "without", "none", "leave", "Bea, Cleo", "99999999999"));
    }
}
