package io.binome.dialog.pairing;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.paris;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);

    private final TwoPeople people = new TwoPeople();
    private int proposals;

    private void answersAfter(Duration... delays) {
        for (var delay : delays) {
            var pair = PROGRAMME.pair("1-" + proposals++);
            var asked = MONDAY.plus(Duration.ofDays(7L * proposals));
            happens(asked, new Fact.PairProposed(pair, ADA, BEA, 1, 80));
            happens(asked.plus(delay), new Fact.ProposalAccepted(pair, ADA));
            happens(asked.plus(Duration.ofDays(10)), new Fact.PairFormed(pair, ADA, BEA));
        }
    }

    private void happens(Instant at, Fact fact) {
        people.store.facts().append(new Recorded(fact.about() + "@" + at, at, fact));
    }

    private String ofAda() {
        return ResponseTimes.in(PROGRAMME, people.at(MONDAY.plus(Duration.ofDays(300)))).of(ADA);
    }

    @Test
    void twoAnswersSayNothingYet() {
        answersAfter(Duration.ofMinutes(5), Duration.ofMinutes(5));
        assertThat(ofAda()).isEqualTo("unknown");
    }

    @Test
    void whatOthersCannotKnowDoesNotShow() {
        for (var number = 0; number < 4; number++) {
            var pair = PROGRAMME.pair("9-" + number);
            var asked = MONDAY.plus(Duration.ofDays(number));
            happens(asked, new Fact.PairProposed(pair, ADA, BEA, 1, 80));
            happens(asked.plusSeconds(60), new Fact.ProposalAccepted(pair, ADA));
            happens(asked.plusSeconds(60), new Fact.FeedbackGiven(pair, 1, ADA, 5));
        }
        assertThat(ofAda()).isEqualTo("unknown");
    }

    @Test
    void mostlyTheSameDay() {
        answersAfter(Duration.ofMinutes(5), Duration.ofHours(3), Duration.ofDays(9));
        assertThat(ofAda()).isEqualTo("day");
    }

    @Test
    void mostlyWithinTwoDays() {
        answersAfter(Duration.ofMinutes(5), Duration.ofHours(30), Duration.ofHours(40));
        assertThat(ofAda()).isEqualTo("two");
    }

    @Test
    void slownessIsNotSpokenOf() {
        answersAfter(Duration.ofDays(4), Duration.ofDays(5), Duration.ofDays(6));
        assertThat(ofAda()).isEqualTo("unknown");
    }
}
