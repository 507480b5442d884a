package io.binome.dialog.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Text;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static Text titled(String phase) {
        return Text.of("agenda." + phase + ".title");
    }

    @Test
    void aPairGetsToKnowEachOtherThenAgreesThenGrowsAndCloses() {
        assertThat(Agenda.of(1, false).title()).isEqualTo(titled("first"));
        assertThat(Agenda.of(2, false).title()).isEqualTo(titled("second"));
        assertThat(Agenda.of(3, false).title()).isEqualTo(titled("practice"));
        assertThat(Agenda.of(4, false).title()).isEqualTo(titled("situation"));
        assertThat(Agenda.of(5, true).title()).isEqualTo(titled("last"));
    }

    @Test
    void whoMeetForTheFirstTimeGetToKnowEachOtherEvenIfItIsTheLast() {
        assertThat(Agenda.of(1, true).title()).isEqualTo(titled("first"));
    }

    @Test
    void theThemesComeRoundBeforeOneIsRepeated() {
        var themes = IntStream.range(3, 3 + Agenda.THEMES.size())
                .mapToObj(place -> Agenda.of(place, false).title())
                .toList();
        assertThat(themes).doesNotHaveDuplicates();
        assertThat(Agenda.of(3 + Agenda.THEMES.size(), false)).isEqualTo(Agenda.of(3, false));
    }
}
