package io.binome.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void wordsBreakAtALineElseAfterASentenceElseBetweenWords() {
        assertThat(Pieces.of("Un deux trois\nquatre", 16)).containsExactly("Un deux trois", "quatre");
        assertThat(Pieces.of("Un deux trois. Quatre cinq", 21)).containsExactly("Un deux trois.", "Quatre cinq");
        assertThat(Pieces.of("Un deux trois quatre", 16)).containsExactly("Un deux trois", "quatre");
    }

    @Test
    void aCharacterOfSeveralUnitsIsNeverCut() {
        assertThat(Pieces.of("👩‍👩‍👧👩‍👩‍👧", 9)).containsExactly("👩‍👩‍👧", "👩‍👩‍👧");
        assertThat(Pieces.shortened("é".repeat(3) + "😀😀", 6)).isEqualTo("ééé😀…");
        assertThat(Pieces.begun("a😀", 2)).isEqualTo("a");
    }

    @Test
    void lengthIsCountedAfterEscaping() {
        assertThat(Pieces.of("&&&&", 10)).containsExactly("&&", "&&");
        assertThat(Pieces.escaped("<a & b>")).isEqualTo("&lt;a &amp; b&gt;");
        assertThat(Pieces.fits("&&", 9)).isFalse();
    }

    @Test
    void whatIsShortStaysAsItIs() {
        assertThat(Pieces.shortened("Oui,\n  avec plaisir", 75)).isEqualTo("Oui, avec plaisir");
        assertThat(Pieces.of(" \n ", 5)).isEmpty();
    }
}
