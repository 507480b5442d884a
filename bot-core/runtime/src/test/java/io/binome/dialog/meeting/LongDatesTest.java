package io.binome.dialog.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Effort;
import io.binome.text.Languages;
import io.binome.when.Viewpoint;
import io.binome.when.When;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class LongDatesTest {
    private static final ZonedDateTime NOW = ZonedDateTime.of(2027, 1, 4, 9, 0, 0, 0, ZoneId.of("Europe/Paris"));

    @Test
    void aDateMadeUpToBeHardIsReadInNoTime() {
        assertThat(Effort.tooHardFor(words -> When.read(words, Viewpoint.of(NOW, Languages.FRENCH, "FR")))).isEmpty();
    }
}
