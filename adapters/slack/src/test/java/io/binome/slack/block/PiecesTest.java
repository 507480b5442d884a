package io.binome.slack.block;

import io.binome.render.Pieces;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void wordsBreakAtALineElseAfterASentenceElseBetweenWords() {
        assertThat(Escaped.PIECES.of("Un deux trois\nquatre", 16)).containsExactly("Un deux trois", "quatre");
        assertThat(Escaped.PIECES.of("Un deux trois. Quatre cinq", 21)).containsExactly("Un deux trois.",
                "Quatre cinq");
        assertThat(Escaped.PIECES.of("Un deux trois quatre", 16)).containsExactly("Un deux trois", "quatre");
    }

    @Test
    void aCharacterOfSeveralUnitsIsNeverCut() {
        assertThat(Escaped.PIECES.of("👩‍👩‍👧👩‍👩‍👧", 9)).containsExactly("👩‍👩‍👧", "👩‍👩‍👧");
        assertThat(Escaped.PIECES.shortened("é".repeat(3) + "😀😀", 6)).isEqualTo("ééé😀…");
        assertThat(Pieces.begun("a😀", 2)).isEqualTo("a");
    }

    @Test
    void lengthIsCountedAfterEscaping() {
        assertThat(Escaped.PIECES.of("&&&&", 10)).containsExactly("&&", "&&");
        assertThat(Escaped.of("<a & b>")).isEqualTo("&lt;a &amp; b&gt;");
        assertThat(Escaped.PIECES.fits("&&", 9)).isFalse();
    }

    @Test
    void whatIsShortStaysAsItIs() {
        assertThat(Escaped.PIECES.shortened("Oui,\n  avec plaisir", 75)).isEqualTo("Oui, avec plaisir");
        assertThat(Escaped.PIECES.of(" \n ", 5)).isEmpty();
    }
}
