package io.binome.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.message.Message.Block.Bar;
import io.binome.message.Message.Block.Chart;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the drawn charts look like can be seen in {@code target/pictures}. */
class ChartPictureTest {
    private static final Reader READER = new Reader(Languages.FRENCH, List.of(ZoneId.of("Europe/Paris")), id -> "Ada");
    private static final int BLUE = 0x0072B2;
    private static final int ORANGE = 0xD55E00;

    @Test
    void oneKindOfBarIsDrawnInOneColour() throws IOException {
        var colours = colours(draw("one", chart(1, 5, "Écoute")));
        assertThat(colours).contains(BLUE).doesNotContain(ORANGE);
    }

    @Test
    void twoKindsOfBarsAreToldApart() throws IOException {
        assertThat(colours(draw("two", chart(2, 12, "Optimisation pour les moteurs")))).contains(BLUE, ORANGE);
    }

    @Test
    void labelsOfAnyLengthAndLabelsThatAreTheSameAreDrawn() throws IOException {
        var label = Text.verbatim("É".repeat(200));
        var same = new Chart(label, List.of(label, label), List.of(bar(label, 3, 0), bar(label, 0, 0)), label);
        assertThat(colours(draw("same", same))).contains(BLUE);
    }

    @Test
    void barsOfNothingAreDrawnToo() throws IOException {
        var nothing = new Chart(
                Text.verbatim("Rien"),
                List.of(Text.verbatim("Paires")),
                List.of(bar(Text.verbatim("a"), 0)),
                Text.verbatim("Rien"));
        assertThat(draw("nothing", nothing).getWidth()).isEqualTo(1600);
    }

    @Test
    void moreBarsThanAnybodyReadsAreNoPicture() {
        assertThat(ChartPicture.draw(chart(2, 41, "Écoute"), READER)).isEmpty();
    }

    @Test
    void aChartWithoutBarsIsNoPicture() {
        var empty = new Chart(Text.verbatim("a"), List.of(Text.verbatim("b")), List.of(), Text.verbatim("c"));
        assertThat(ChartPicture.draw(empty, READER)).isEmpty();
    }

    private static Chart chart(int series, int bars, String label) {
        return new Chart(
                Text.verbatim("Ce qui est offert, ce qui est souhaité"),
                IntStream.range(0, series).mapToObj(at -> Text.verbatim(at == 0 ? "Offert" : "Souhaité")).toList(),
                IntStream.range(0, bars)
                        .mapToObj(at -> new Bar(
                                Text.verbatim(label + " " + at),
                                IntStream.range(0, series).mapToObj(each -> 3 + (at * 7 + each * 4) % 19).toList()))
                        .toList(),
                Text.verbatim("En une phrase."));
    }

    private static Bar bar(Text label, Integer... values) {
        return new Bar(label, List.of(values));
    }

    private static BufferedImage draw(String name, Chart chart) throws IOException {
        var picture = ChartPicture.draw(chart, READER).orElseThrow();
        var folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(folder.resolve(name + ".png"), picture);
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private static Set<Integer> colours(BufferedImage picture) {
        var colours = new HashSet<Integer>();
        for (var x = 0; x < picture.getWidth(); x++) {
            for (var y = 0; y < picture.getHeight(); y++) {
                colours.add(new Color(picture.getRGB(x, y)).getRGB() & 0xFFFFFF);
            }
        }
        return colours;
    }
}
