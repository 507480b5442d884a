package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.PersonId;
import io.binome.message.Choice.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** A programme whose people write, beside the same one whose people press. */
class WritingTest {
    private static final int PEOPLE = 40;
    private static final int MONTHS = 4;
    private static final long SEED = 1;
    private static final Set<Sense> REPLIES = Set.of(Sense.YES, Sense.NO);

    private static final List<Exchange> EXCHANGES = new ArrayList<>();
    private static final Simulate.Report WRITTEN =
            Simulate.run(PEOPLE, MONTHS, SEED, Manner.WRITING, new Mondays(), progress -> {}, EXCHANGES::add);

    @Test
    void asManyMeetAsIfTheyHadPressedButtons() {
        var pressed = Simulate.run(PEOPLE, MONTHS, SEED, new Mondays(), progress -> {}).statistics();
        var written = WRITTEN.statistics();
        assertThat(written.participation().joined())
                .isCloseTo(pressed.participation().joined(), Percentage.withPercentage(10));
        assertThat(written.participation().met())
                .isCloseTo(pressed.participation().met(), Percentage.withPercentage(10));
        assertThat(written.sessions().met())
                .isCloseTo(pressed.sessions().met(), Percentage.withPercentage(15));
    }

    @Test
    void theyReallyWrite() {
        assertThat(EXCHANGES).hasSizeGreaterThan(500);
        assertThat(EXCHANGES).extracting(Exchange::words).doesNotContainAnyElementsOf(List.of("", " "));
        assertThat(EXCHANGES.stream().filter(each -> each.meant() != null && !each.isUnderstood()).count())
                .as("answers in words that no button was taken for at once")
                .isLessThan(EXCHANGES.size() / 4);
    }

    @Test
    void nothingIsTakenForAnythingElse() {
        assertThat(EXCHANGES).filteredOn(Exchange::isMistaken).isEmpty();
    }

    @Test
    void nobodyIsMadeToSayTheOpposite() {
        var yes = said(Sense.YES);
        var no = said(Sense.NO);
        yes.removeAll(no);
        no.removeAll(said(Sense.YES));
        assertThat(facts(Fact.InvitationDeclined.class).map(Fact.InvitationDeclined::person))
                .doesNotContainAnyElementsOf(yes);
    }

    private static Set<PersonId> said(Sense sense) {
        return EXCHANGES.stream()
                .filter(each -> each.question().id().name().equals("join"))
                .filter(each -> each.meant() != null && each.meant().sense() == sense)
                .map(Exchange::by)
                .collect(Collectors.toSet());
    }
}
