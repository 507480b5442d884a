package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void accentsTakeNoRoomAndIdeographsTakeTwice() {
        assertThat(Cells.width("Zoé")).isEqualTo(3);
        assertThat(Cells.width("Zoe\u0301")).isEqualTo(3);
        assertThat(Cells.width("佐藤")).isEqualTo(4);
    }

    @Test
    void linesBreakBetweenWords() {
        assertThat(Cells.wrapped("Ada peut apporter à Béa", 9)).containsExactly("Ada peut", "apporter", "à Béa");
    }

    @Test
    void aWordThatIsTooLongIsBroken() {
        assertThat(Cells.wrapped("a anticonstitutionnellement", 10))
                .containsExactly("a", "anticonsti", "tutionnell", "ement");
        assertThat(Cells.wrapped("佐藤佐藤", 3)).containsExactly("佐", "藤", "佐", "藤");
    }

    @Test
    void aRowIsAsHighAsItsHighestCell() {
        assertThat(Cells.row(List.of("82", "Ada Lovelace", "SEO"), new int[] {2, 8, 5}, 2))
                .containsExactly("82  Ada       SEO", "    Lovelace");
    }
}
