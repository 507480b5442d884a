package io.binome.dialog.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.member.Recognition.State;
import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.NoteId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.Note;
import io.binome.programme.Person;
import io.binome.programme.Person.Duty;
import io.binome.programme.Programme;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecognitionTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId TWIN = ACME.person("twin");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final InputId ID = new InputId("acme/1");
    private static final ConversationId CONVERSATION = ConversationId.of(Recognition.KIND, TWIN);
    private static final State ASKED = new State.Asked(TWIN, ADA, "teams", Set.of());

    private final MemoryStore store = new MemoryStore();
    private final StepContext at = new StepContext(NOW, store.records(), store.facts());
    private final Recognition recognition = new Recognition();

    @BeforeEach
    void people() {
        for (var id : List.of(ADA, TWIN, CLAIRE)) {
            var person = Person.nobody(id).holding(Person.Account.COLLEAGUE);
            store.records().put(id.equals(CLAIRE) ? person.serving(Set.of(Duty.GRANTED)) : person);
        }
    }

    private Step<State> told(State state, Fact fact) {
        return recognition.on(state, new Input.Told(ID, fact), at);
    }

    private Step<State> says(State state, PersonId by, String what) {
        return recognition.on(state, new Input.Chose(ID, by, PromptId.of(CONVERSATION, "x", by), what), at);
    }

    private static List<PersonId> written(Step<State> step) {
        return step.effects().stream()
                .filter(Effect.Send.class::isInstance)
                .map(Effect.Send.class::cast)
                .map(Effect.Send::to)
                .map(Address.ToPerson.class::cast)
                .map(Address.ToPerson::person)
                .toList();
    }

    private static boolean joins(Step<State> step) {
        return step.effects().stream().anyMatch(Effect.Join.class::isInstance);
    }

    @Nested
    class Unasked {
        @Test
        void bothAreAskedAndTheAnswersHaveADeadline() {
            var step = told(recognition.start(CONVERSATION), new Fact.SecondAccountSeen(TWIN, ADA, "teams"));

            assertThat(step.state()).isEqualTo(ASKED);
            assertThat(written(step)).containsExactly(ADA, TWIN);
            assertThat(step.effects()).filteredOn(Effect.SetAlarm.class::isInstance).hasSize(2);
        }

        @Test
        void theAdminsReadThatAnAddressHasChangedHandsAndWhoeverHasItDoesNot() {
            store.records().amend(TWIN, person -> person.serving(Set.of(Duty.NAMED)));

            assertThat(written(told(recognition.start(CONVERSATION), new Fact.AddressPassedOn(TWIN, ADA))))
                    .containsExactly(CLAIRE);
        }
    }

    @Nested
    class Asked {
        @Test
        void oneYesIsNotEnoughWhosesoeverItIs() {
            assertThat(joins(says(ASKED, ADA, "yes"))).isFalse();
            assertThat(joins(says(ASKED, TWIN, "yes"))).isFalse();
            assertThat(joins(says(says(ASKED, TWIN, "yes").state(), TWIN, "yes"))).isFalse();
        }

        @Test
        void twoAreAndTheOtherIsForgottenLast() {
            var step = says(says(ASKED, TWIN, "yes").state(), ADA, "yes");

            assertThat(step.effects()).last().isEqualTo(new Effect.Join(ADA, TWIN));
            assertThat(step.effects()).contains(new Effect.Announce(new Fact.AccountsJoined(ADA, TWIN, ADA)));
            assertThat(recognition.isOver(step.state())).isTrue();
        }

        @Test
        void whereOnlyTheNewcomerHasSomethingTheOneWhoWasKnownGivesWay() {
            store.records().put(new Note(NoteId.of(TWIN, 1), "for me alone", NOW));

            var step = says(says(ASKED, TWIN, "yes").state(), ADA, "yes");

            assertThat(step.effects()).last().isEqualTo(new Effect.Join(TWIN, ADA));
            assertThat(step.effects()).contains(new Effect.Announce(new Fact.AccountsJoined(TWIN, ADA, TWIN)));
        }

        @Test
        void whereBothTakePartNeitherIsJoined() {
            store.records().put(new Note(NoteId.of(ADA, 1), "mine", NOW));
            var programme = ACME.programme("p");
            store.records().put(new Programme(programme, "Duos", Programme.Kind.CROSS, CLAIRE, NOW,
                    LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), ZoneId.of("UTC"), "", Languages.ENGLISH, 4,
                    45));
            store.facts().append(new Recorded("1", NOW, new Fact.PersonInvited(programme.member(TWIN))));

            var step = says(says(ASKED, TWIN, "yes").state(), ADA, "yes");

            assertThat(joins(step)).isFalse();
            assertThat(written(step)).containsExactly(ADA, TWIN);
        }

        @Test
        void whoHasWrittenANoteIsNotJoinedFor() {
            store.records().put(new Note(NoteId.of(TWIN, 1), "for me alone", NOW));
            store.records().put(new Note(NoteId.of(ADA, 1), "mine", NOW));

            assertThat(joins(says(says(ASKED, TWIN, "yes").state(), ADA, "yes"))).isFalse();
        }

        @Test
        void whoRunsProgrammesIsNotJoinedInto() {
            store.records().amend(TWIN, person -> person.serving(Set.of(Duty.GRANTED)));

            assertThat(joins(says(says(ASKED, TWIN, "yes").state(), ADA, "yes"))).isFalse();
        }

        @Test
        void aNoOfTheOneWhoWasKnownReachesTheAdmins() {
            var step = says(ASKED, ADA, "no");

            assertThat(written(step)).containsExactly(ADA, TWIN, CLAIRE);
            assertThat(recognition.isOver(step.state())).isTrue();
        }

        @Test
        void whoSaidNoOrNothingDoesNotReadAboutItAgainAsAnAdmin() {
            store.records().amend(ADA, person -> person.serving(Set.of(Duty.NAMED)));

            assertThat(written(says(ASKED, ADA, "no"))).containsExactly(ADA, TWIN, CLAIRE);
            assertThat(written(recognition.on(ASKED, new Input.Rang(ID, Alarm.Key.of("lapse")), at)))
                    .containsExactly(TWIN, CLAIRE);
        }

        @Test
        void unlessThereIsNobodyElseToSeeToIt() {
            store.records().amend(ADA, person -> person.serving(Set.of(Duty.NAMED)));
            store.records().amend(CLAIRE, person -> person.serving(Set.of()));

            assertThat(written(says(ASKED, ADA, "no"))).containsExactly(ADA, TWIN, ADA);
            assertThat(written(recognition.on(ASKED, new Input.Rang(ID, Alarm.Key.of("lapse")), at)))
                    .containsExactly(TWIN, ADA);
        }

        @Test
        void aNoOfTheNewcomersIsToldToTheOther() {
            assertThat(written(says(ASKED, TWIN, "no"))).containsExactly(TWIN, ADA);
        }

        @Test
        void onlyWhoHasNotAnsweredIsAskedAgain() {
            var half = says(ASKED, TWIN, "yes").state();

            assertThat(written(recognition.on(half, new Input.Rang(ID, Alarm.Key.of("again")), at)))
                    .containsExactly(ADA);
        }

        @Test
        void silenceLeavesThemTwo() {
            var step = recognition.on(says(ASKED, TWIN, "yes").state(), new Input.Rang(ID, Alarm.Key.of("lapse")), at);

            assertThat(recognition.isOver(step.state())).isTrue();
            assertThat(joins(step)).isFalse();
            assertThat(written(step)).containsExactly(TWIN, CLAIRE);
        }
    }
}
