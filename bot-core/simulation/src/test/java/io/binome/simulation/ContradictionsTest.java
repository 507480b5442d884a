package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.fact.Recorded;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Languages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId BEA = ACME.person("bea");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final PairId PAIR = PROGRAMME.pair("1");
    private static final PairId OTHER = PROGRAMME.pair("2");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");
    private static final Instant SESSION = Instant.parse("2027-02-09T23:30:00Z");

    private final MemoryStore store = new MemoryStore();
    private final Contradictions contradictions = new Contradictions(store.records());

    @BeforeEach
    void begin() {
        for (var person : List.of(ADA, BEA, CLAIRE)) {
            store.records().put(new Person(person, person.local(), "", Languages.ENGLISH,
                    Person.Hours.office(PARIS, "FR", ""), null, Person.Work.unknown(), Person.Hints.none(), Set.of()));
        }
        store.records().put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, CLAIRE, NOW,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 7, 2), PARIS, "FR", Languages.ENGLISH, 4, 45));
        form(PAIR, ADA, BEA);
        form(OTHER, ADA, CLAIRE);
    }

    private void form(PairId pair, PersonId first, PersonId second) {
        add(new Fact.ProposalAccepted(pair, first), new Fact.ProposalAccepted(pair, second),
                new Fact.PairFormed(pair, first, second));
    }

    private void add(Fact... facts) {
        for (var fact : facts) {
            contradictions.add(new Recorded("acme/f", NOW, fact));
        }
    }

    private static Fact closed(Outcome outcome) {
        return new Fact.SessionClosed(PAIR, 1, outcome, ADA, BEA);
    }

    @Test
    void whatIsAsItShouldBeIsNoContradiction() {
        add(new Fact.SessionPlanned(PAIR, 1, SESSION), new Fact.SessionReported(PAIR, 1, ADA, true),
                new Fact.SessionReported(PAIR, 1, BEA, true), closed(Outcome.MET),
                new Fact.FeedbackGiven(PAIR, 1, ADA, 4),
                new Fact.SessionPlanned(OTHER, 1, SESSION));
        assertThat(contradictions.found()).isEmpty();
        assertThat(contradictions.held()).isEqualTo(1);
        assertThat(contradictions.inTheEnd()).containsExactly(
                "acme/p/1 never came to an end", "acme/p/2 never came to an end");
    }

    @Test
    void nobodyMeetsBeforeBeingMatched() {
        add(new Fact.MeetingReported(PROGRAMME.pair("3"), ADA),
                new Fact.SessionReported(PROGRAMME.pair("3"), 1, ADA, true));
        assertThat(contradictions.found()).contains(
                "acme/p/3 met before it was formed", "acme/p/3/1 is of two who are no pair");
    }

    @Test
    void nothingIsRatedThatWasNotHeld() {
        add(new Fact.SessionPlanned(PAIR, 1, SESSION), closed(Outcome.NOT_MET),
                new Fact.FeedbackGiven(PAIR, 1, ADA, 4));
        assertThat(contradictions.found()).containsExactly("acme/p/1/1 was rated and not held");
    }

    /** Half past midnight in Paris is the day after that in Greenwich. */
    @Test
    void noDateIsAgreedOnInAPauseOfEither() {
        add(new Fact.PersonPaused(BEA, LocalDate.of(2027, 2, 10)), new Fact.SessionPlanned(PAIR, 1, SESSION));
        assertThat(contradictions.found()).isEmpty();
        add(new Fact.PersonPaused(BEA, LocalDate.of(2027, 2, 11)), new Fact.SessionPlanned(PAIR, 2, SESSION));
        assertThat(contradictions.found()).contains("acme/p/1/2 was planned into a pause of acme/bea");
    }

    @Test
    void nobodyIsInTwoSessionsAtOnce() {
        add(new Fact.SessionPlanned(PAIR, 1, SESSION),
                new Fact.SessionPlanned(OTHER, 1, SESSION.plus(Duration.ofMinutes(44))));
        assertThat(contradictions.found())
                .containsExactly("acme/p/2/1 is at the same time as acme/p/1/1 of acme/ada");
        add(new Fact.SessionPostponed(PAIR, 1, ADA), new Fact.SessionPlanned(OTHER, 1, SESSION));
        assertThat(contradictions.found()).hasSize(1);
    }

    @Test
    void whoHasLeftIsPairedWithNobody() {
        add(new Fact.MemberLeft(PROGRAMME.member(ADA)));
        assertThat(contradictions.goneSince(ADA)).contains(NOW);
        form(PROGRAMME.pair("4"), ADA, BEA);
        assertThat(contradictions.found()).containsExactly("acme/p/4 was formed with somebody who has left");
        add(new Fact.JoinRequested(PROGRAMME.member(ADA)));
        assertThat(contradictions.goneSince(ADA)).isEmpty();
    }
}
