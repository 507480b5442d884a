package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every store promises about facts. */
public abstract class FactLogContract extends StoreContract {

    private FactLog facts() {
        return store().facts();
    }

    @Test
    public void factsWithinAProgrammeOrOrganisationComeByTimeAndThoseOfOneMomentAsTheyWereWritten() {
        var second = new Recorded("2", MONDAY, new Fact.PersonInvited(PROGRAMME.member(ADA)));
        var first = new Recorded("9", MONDAY.minusNanos(1), new Fact.ProgrammeCreated(PROGRAMME, ADA));
        var third = new Recorded("3", MONDAY, new Fact.PairFormed(PROGRAMME.pair("1-1"), ADA, GRACE));
        var person = new Recorded("1", MONDAY.plusSeconds(1), new Fact.PersonPaused(ADA, LocalDate.of(2027, 1, 5)));
        var neighbour = new Recorded("0", MONDAY, new Fact.ProgrammeCreated(ACME.programme("p10"), ADA));
        var stranger = new Recorded("4", MONDAY, new Fact.ProgrammeCreated(ACME_TWO.programme("p1"), ADA));
        for (var fact : new Recorded[] {person, third, stranger, second, neighbour, first}) {
            facts().append(fact);
        }

        assertThat(facts().about(PROGRAMME)).containsExactly(first, third, second);
        assertThat(facts().about(PROGRAMME.pair("1-1"))).containsExactly(third);
        assertThat(facts().about(ADA)).containsExactly(person);
        assertThat(facts().about(ACME)).containsExactly(first, third, second, neighbour, person);
        assertThat(facts().about(ACME_TWO)).containsExactly(stranger);
    }

    @Test
    public void aSecondFactUnderTheSameIdChangesNothing() throws Exception {
        var fact = new Recorded("1", MONDAY, new Fact.ProgrammeEnded(PROGRAMME));
        facts().append(fact);
        facts().append(new Recorded("1", MONDAY.plusSeconds(1), new Fact.ProgrammeEnded(ACME.programme("other"))));
        atTheSameTime(4, number -> {
            facts().append(new Recorded("2", MONDAY, new Fact.ChannelChosen(PROGRAMME, ADA)));
            return number;
        });

        assertThat(facts().about(ACME))
                .containsExactly(fact, new Recorded("2", MONDAY, new Fact.ChannelChosen(PROGRAMME, ADA)));
    }

    @Test
    public void aProgrammeIsForgottenAndNoOther() {
        var neighbour = new Recorded("0", MONDAY, new Fact.ProgrammeCreated(ACME.programme("p10"), ADA));
        facts().append(neighbour);
        facts().append(new Recorded("1", MONDAY, new Fact.ProgrammeEnded(PROGRAMME)));
        facts().append(new Recorded("2", MONDAY, new Fact.PersonInvited(PROGRAMME.member(ADA))));

        facts().forget(PROGRAMME);

        assertThat(facts().about(ACME)).containsExactly(neighbour);
    }
}
