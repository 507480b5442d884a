package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.OrganisationId;
import io.binome.programme.Person;
import org.junit.jupiter.api.Test;

class CastTest {
    private static final OrganisationId ORGANISATION = new OrganisationId("acme");

    @Test
    void theAdminComesFirst() {
        assertThat(Cast.shipped(ORGANISATION)).first().matches(Person::isAdmin);
        assertThat(Cast.of(ORGANISATION, 1, 1)).hasSize(1).allMatch(Person::isAdmin);
    }

    @Test
    void asManyPeopleAsAskedForAreInventedEachWithAnIdOfTheirOwn() {
        var people = Cast.of(ORGANISATION, 500, 1);
        assertThat(people).hasSize(500).extracting(Person::id).doesNotHaveDuplicates();
        assertThat(people).extracting(Person::email).doesNotHaveDuplicates();
        assertThat(people).allSatisfy(person -> {
            assertThat(person.name()).contains(" ");
            assertThat(person.id().local()).matches("[a-z0-9-]+");
            assertThat(person.hints().offers()).isNotEmpty();
            assertThat(person.hints().wants()).isNotEmpty();
        });
    }

    @Test
    void theSameSeedInventsTheSamePeople() {
        assertThat(Cast.of(ORGANISATION, 120, 7)).isEqualTo(Cast.of(ORGANISATION, 120, 7));
        assertThat(Cast.of(ORGANISATION, 120, 8)).isNotEqualTo(Cast.of(ORGANISATION, 120, 7));
    }
}
