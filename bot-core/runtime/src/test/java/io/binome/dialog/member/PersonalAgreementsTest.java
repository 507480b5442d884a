package io.binome.dialog.member;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.paris;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.fact.Fact;
import io.binome.id.ActionId;
import io.binome.id.AgreementId;
import io.binome.id.ClosingAnswerId;
import io.binome.id.MatterId;
import io.binome.id.TakeawayId;
import io.binome.id.PersonId;
import io.binome.programme.Action;
import io.binome.programme.Agreement;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.Expectations;
import io.binome.programme.Expectations.Talk;
import io.binome.programme.Expectations.Turn;
import io.binome.programme.Matter;
import io.binome.programme.Pair;
import io.binome.programme.Takeaway;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody takes along of the agreements of their pairs. */
class PersonalAgreementsTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);

    private final TwoPeople people = new TwoPeople();

    private static Agreement.Party party(PersonId person, String wish) {
        return new Agreement.Party(
                person, new Expectations(2, 4, Talk.THEME, Turn.BOTH, Turn.ME, wish, ""), MONDAY, MONDAY);
    }

    @Test
    void isWhatTheyHaveSaidThemselves() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 1, null));
        people.store.records().put(new Agreement(
                AgreementId.of(PAIR, 1), "text", "0f3a", List.of(party(ADA, "Write"), party(BEA, "Film")), MONDAY,
                null));
        assertThat(PersonalData.of(ADA, people.at(MONDAY)).toString())
                .contains("agreements=[{version=1", "mark=0f3a", "wish=Write", "hoursPerMonth=2")
                .doesNotContain("Film", "withdrawn");
    }

    @Test
    void holdTheActionsThatAreTheirsOrThatTheyNoted() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 1, null));
        people.store.records().put(new Action(
                ActionId.of(PAIR, 1), "slides", List.of(ADA), LocalDate.of(2027, 2, 8), BEA, MONDAY,
                Action.Status.OPEN));
        people.store.records().put(new Action(
                ActionId.of(PAIR, 2), "hers alone", List.of(BEA), null, BEA, MONDAY, Action.Status.DONE));
        assertThat(PersonalData.of(ADA, people.at(MONDAY)).toString())
                .contains("words=slides, mine=true, shared=false, due=2027-02-08, status=open")
                .doesNotContain("hers alone");
    }

    @Test
    void holdWhatTheyThemselvesWouldLikeToBringAndToKeepInMind() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 1, null));
        for (var person : List.of(ADA, BEA)) {
            people.store.records().put(new Matter(MatterId.of(PAIR, person), "talk of " + person.local(), MONDAY));
            people.store.records()
                    .put(new Takeaway(TakeawayId.of(PAIR, person), 3, "mind of " + person.local(), MONDAY));
        }
        assertThat(PersonalData.of(ADA, people.at(MONDAY)).toString())
                .contains("bringsToNextSession={since=", "words=talk of ada", "session=3, words=mind of ada")
                .doesNotContain("talk of bea", "mind of bea");
    }

    @Test
    void holdWhatTheyThemselvesSaidInLookingBack() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.CLOSED, MONDAY, 6, null));
        for (var person : List.of(ADA, BEA)) {
            people.store.records().put(new ClosingAnswer(
                    ClosingAnswerId.of(PAIR, person), Fact.Fit.WELL, "good " + person.local(), "", "",
                    "sentence " + person.local(), ClosingAnswer.Quote.NAMED, MONDAY));
        }
        assertThat(PersonalData.of(ADA, people.at(MONDAY)).toString())
                .contains("fit=well, good=good ada", "sentence=sentence ada, quote=named")
                .doesNotContain("good bea", "sentence bea");
    }
}
