package io.binome.dialog.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Effort;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleSearchTest {
    @Test
    void namesMadeUpToBeHardAreReadInNoTime() {
        assertThat(Effort.tooHardFor(words -> new PeopleSearch(List.of()).find(words))).isEmpty();
    }
}
