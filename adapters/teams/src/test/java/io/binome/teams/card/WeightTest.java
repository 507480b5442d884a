package io.binome.teams.card;

import io.binome.render.Pieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightTest {
    @Test
    void isWhatIsSentOrALittleMore() {
        var trees = List.<Object>of(
                Map.of(),
                List.of(),
                Map.of("a", "é\"\\\n\t😀語", "b", List.of(1, true, "x")),
                Cards.of(Worst.messages().get("names"), List.of(Worst.FRENCH)).getFirst().card());
        assertThat(trees).allSatisfy(
                tree -> assertThat(Weight.of(tree)).isBetween(Json.bytes(tree), Json.bytes(tree) * 21 / 20 + 2));
    }

    @Test
    void wordsBreakAtALineElseAfterASentenceElseBetweenWords() {
        assertThat(Weight.PIECES.of("Un deux trois\nquatre", 16)).containsExactly("Un deux trois", "quatre");
        assertThat(Weight.PIECES.of("Un deux trois. Quatre cinq", 21)).containsExactly("Un deux trois.", "Quatre cinq");
        assertThat(Weight.PIECES.of("Un deux trois quatre", 16)).containsExactly("Un deux trois", "quatre");
    }

    @Test
    void aCharacterOfSeveralUnitsIsNeverCut() {
        assertThat(Weight.PIECES.of("👩‍👩‍👧👩‍👩‍👧", 20)).containsExactly("👩‍👩‍👧", "👩‍👩‍👧");
        assertThat(Weight.PIECES.shortened("é".repeat(3) + "😀😀", 13)).isEqualTo("ééé😀…");
        assertThat(Pieces.begun("a😀", 2)).isEqualTo("a");
    }
}
