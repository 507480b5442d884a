package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.SessionId;
import io.binome.message.Choice.Sense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A programme whose people write, beside the same one whose people press buttons. */
class WritingTest {
    private static final int PEOPLE = 150;
    private static final int MONTHS = 6;
    private static final long SEED = 1;
    private static final int FEW = 4;

    private static final List<Exchange> EXCHANGES = new ArrayList<>();
    private static final Map<Manner, Simulate.Report> REPORTS = new HashMap<>();

    @BeforeAll
    static void play() {
        for (var manner : Manner.values()) {
            REPORTS.put(
                    manner,
                    Simulate.run(
                            PEOPLE, MONTHS, SEED, Circumstances.USUAL, manner, new Mondays(), progress -> {},
                            EXCHANGES::add));
        }
    }

    private static Simulate.Report report(Manner manner) {
        return REPORTS.getOrDefault(manner, REPORTS.get(Manner.PRESSING));
    }

    @Test
    void asManyMeetAsIfTheyHadPressedButtons() {
        var pressed = report(Manner.PRESSING).statistics();
        var written = report(Manner.WRITING).statistics();
        var few = Percentage.withPercentage(FEW);
        assertThat(written.participation().joined()).isCloseTo(pressed.participation().joined(), few);
        assertThat(written.participation().met()).isCloseTo(pressed.participation().met(), few);
        assertThat(written.sessions().met() + written.sessions().metByOne())
                .isCloseTo(pressed.sessions().met() + pressed.sessions().metByOne(), few);
    }

    @Test
    void nobodyIsWrittenToMoreThanIsBearableOrOutsideTheirHours() {
        var seen = report(Manner.WRITING).observations();
        assertThat(seen.allKept()).as("%s", seen).isTrue();
    }

    @Test
    void mostIsUnderstoodAtOnce() {
        var choices = EXCHANGES.stream()
                .filter(each -> each.meant() != null && !each.meant().keepsOpen())
                .filter(each -> each.question().asks())
                .filter(each -> !each.question().id().name().equals("date"))
                .toList();
        assertThat(choices).hasSizeGreaterThan(200);
        assertThat(choices.stream().filter(Exchange::isUnderstood).count()).isGreaterThan(choices.size() * 85L / 100);
    }

    @Test
    void noAnswerIsTakenForAnotherOne() {
        assertThat(EXCHANGES).filteredOn(Exchange::isMistaken).isEmpty();
    }

    @Test
    void whoWantedToJoinIsNotDeclinedAndWhoDidNotIsNotEnrolled() {
        var yes = about("join", Sense.YES);
        var no = about("join", Sense.NO);
        assertThat(yes).hasSizeGreaterThan(PEOPLE / 3);
        assertThat(no).isNotEmpty();
        var declined = facts(Fact.InvitationDeclined.class).stream()
                .map(fact -> fact.member().person().value())
                .collect(Collectors.toSet());
        var accepted = facts(Fact.InvitationAccepted.class).stream()
                .map(fact -> fact.member().person().value())
                .collect(Collectors.toSet());
        assertThat(declined).doesNotContainAnyElementsOf(without(yes, no));
        assertThat(accepted).doesNotContainAnyElementsOf(without(no, yes));
    }

    @Test
    void whatSomebodySaysOfAMeetingIsWhatIsReported() {
        var yes = about("met", Sense.YES);
        var no = about("met", Sense.NO);
        assertThat(yes).hasSizeGreaterThan(PEOPLE);
        assertThat(no).isNotEmpty();
        for (var reported : facts(Fact.SessionReported.class)) {
            var what = SessionId.of(reported.pair(), reported.number()).value() + reported.by();
            assertThat(reported.met() ? without(no, yes) : without(yes, no)).doesNotContain(what);
        }
    }

    /** Who, or who of which session, meant this in answer to questions of that name. */
    private static Set<String> about(String question, Sense sense) {
        return EXCHANGES.stream()
                .filter(each -> each.question().id().name().equals(question))
                .filter(each -> each.meant() != null && each.meant().sense() == sense)
                .map(each -> question.equals("join")
                        ? each.by().value()
                        : each.question().id().conversation().subject() + each.by())
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static <F extends Fact> List<F> facts(Class<F> type) {
        return report(Manner.WRITING).facts().stream()
                .map(Recorded::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
