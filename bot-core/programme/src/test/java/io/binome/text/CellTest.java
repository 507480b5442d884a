package io.binome.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "=1+1", "+33 6 12", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a", "'=1", "''@a"
    })
    void whatASpreadsheetWouldReckonIsMarkedAsTextAndReadBack(String formula) {
        assertThat(Cell.harmless(formula)).isEqualTo("'" + formula);
        assertThat(Cell.read(Cell.harmless(formula))).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "a=b", "'t Hooft", "’s", "l'été", " -", "ada@example.org", "'"})
    void anythingElseStaysAsItIs(String text) {
        assertThat(Cell.harmless(text)).isEqualTo(text);
        assertThat(Cell.read(text)).isEqualTo(text);
    }

    @Test
    void whatComesFromAnotherSpreadsheetWithItsApostropheIsReadWithout() {
        assertThat(Cell.read("'+33 6 12")).isEqualTo("+33 6 12");
    }
}
