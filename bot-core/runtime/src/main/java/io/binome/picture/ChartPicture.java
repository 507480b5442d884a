package io.binome.picture;

import io.binome.message.Message.Block.Chart;
import io.binome.text.Reader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws a chart as a PNG picture of lying bars, 1600 pixels wide and as high as it takes. It is legible in light and dark
 * surroundings: its ground is white, its colours differ in lightness too, and every bar carries its number. What is very
 * long is shortened, so a picture never stands without the chart's own words.
 */
public final class ChartPicture {
    private static final Logger LOG = LoggerFactory.getLogger(ChartPicture.class);

    /** More than this nobody can read at one look. */
    private static final int MOST_BARS = 40;

    private ChartPicture() {}

    /** The picture; empty where there is nothing to draw, too much, or nothing to draw with, as on a machine without fonts. */
    public static Optional<byte[]> draw(Chart chart, Reader reader) {
        if (chart.bars().isEmpty() || chart.bars().size() > MOST_BARS) {
            return Optional.empty();
        }
        try {
            return Optional.of(png(new Drawing(chart, reader).drawn()));
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            LOG.warn("A chart could not be drawn and is shown in words: {}", e.toString());
            return Optional.empty();
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", bytes)) {
            throw new IOException("nobody here writes PNG");
        }
        return bytes.toByteArray();
    }
}
