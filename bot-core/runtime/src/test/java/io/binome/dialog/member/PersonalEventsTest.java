package io.binome.dialog.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.json.Examples;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalEventsTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId BEA = ACME.person("bea");

    /** Facts about a whole programme that nobody has caused, and what the admin watches in a pair. */
    private static final Set<Class<?>> NOBODYS = Set.of(
            Fact.ChannelUnreachable.class,
            Fact.RoundDrafted.class,
            Fact.RoundPublished.class,
            Fact.ScheduleDue.class,
            Fact.ProgrammeEnded.class,
            Fact.PairAtRisk.class,
            Fact.PairRecovered.class,
            Fact.AgreementRested.class);

    static Stream<Class<?>> facts() {
        return Examples.members(Fact.class);
    }

    private static boolean isIn(PersonId person, Fact fact) {
        return new PersonalEvents(person).of(new Recorded("1", Instant.EPOCH, fact)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactThatConcernsAPersonIsInTheirExport(Class<?> type) {
        assertThat(isIn(ADA, (Fact) Examples.of(type))).isEqualTo(!NOBODYS.contains(type));
    }

    @Test
    void whatAPartnerHasSaidIsNot() {
        var told = facts().map(type -> (Fact) Examples.of(type))
                .filter(fact -> isIn(BEA, fact))
                .map(Fact::getClass);
        assertThat(told).containsExactlyInAnyOrder(
                Fact.PairProposed.class,
                Fact.ProposalClosed.class,
                Fact.PairFormed.class,
                Fact.PairClosed.class,
                Fact.ThemeSet.class,
                Fact.SeriesFixed.class,
                Fact.SeriesEnded.class,
                Fact.AgreementDrafted.class,
                Fact.AgreementConcluded.class,
                Fact.SessionDue.class,
                Fact.SessionPlanned.class,
                Fact.SessionCancelled.class,
                Fact.SessionClosed.class);
    }

    @ParameterizedTest
    @EnumSource(Fact.Obstacle.class)
    void whyAPartnerSaidNoIsNotAndASilenceLooksTheSameWhateverTheyDid(Fact.Obstacle reason) {
        var pair = ACME.programme("p").pair("1-ada-bea");
        var closed = new Fact.ProposalClosed(pair, ADA, BEA, ADA, reason, Fact.Obstacle.SILENT);
        assertThat(new PersonalEvents(BEA).of(new Recorded("1", Instant.EPOCH, closed)).orElseThrow())
                .containsEntry("reason", "silent");
    }
}
