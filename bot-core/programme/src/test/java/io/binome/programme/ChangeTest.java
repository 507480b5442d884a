package io.binome.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.OrganisationId;
import io.binome.programme.Person.Guess;
import io.binome.text.Languages;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Person ADA = new Person(
            new OrganisationId("acme").person("ada"), "Ada Martin", "", Languages.FRENCH,
            Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(), Person.Hints.none(),
            Set.of());

    private static final Change IN_ENGLISH = new Change.Speaks(Languages.ENGLISH);

    @Test
    void whoeverAsksForAnotherLanguageMayStillMeetInTheOneBefore() {
        var changed = IN_ENGLISH.to(ADA);
        assertThat(changed.language()).isEqualTo(Languages.ENGLISH);
        assertThat(changed.hints().languages()).containsExactlyInAnyOrder(Languages.FRENCH, Languages.ENGLISH);
        assertThat(IN_ENGLISH.to(changed)).isEqualTo(changed);
    }

    @Test
    void aLanguageThatWasOnlyAGuessIsNone() {
        assertThat(IN_ENGLISH.to(ADA.guessed(Set.of(Guess.LANGUAGE))).hints().languages()).isEmpty();
    }

    @Test
    void whatIsKnownOfTheirLanguagesStays() {
        var both = IN_ENGLISH.to(ADA);
        assertThat(new Change.Speaks(Languages.SPANISH).to(both).hints().languages())
                .containsExactlyInAnyOrder(Languages.FRENCH, Languages.ENGLISH);
    }
}
