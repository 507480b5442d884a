package io.binome.picture;

import io.binome.message.Message.Block.Bar;
import io.binome.message.Message.Block.Chart;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** One chart being drawn: a title, what the colours stand for, and a row for each label. Lengths are in pixels. */
final class Drawing {
    private static final int WIDTH = 1600;
    private static final int EDGE = 56;
    private static final int LABELS = 560;
    private static final int GAP = 24;
    private static final int BAR = 34;
    private static final int BETWEEN_ROWS = 30;
    private static final int LINES = 2;

    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 42);
    private static final Font WORDS = new Font(Font.SANS_SERIF, Font.PLAIN, 30);
    private static final Font NUMBERS = new Font(Font.SANS_SERIF, Font.BOLD, 30);

    private static final Color INK = new Color(0x1D1C1D);
    private static final Color AXIS = new Color(0x868686);

    /** Blue, orange, green and purple of Okabe and Ito; the later ones darkened to a contrast of 3:1 with white. */
    private static final List<Color> COLOURS =
            List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x00805E), new Color(0x8C4A79));

    private final Chart chart;
    private final Reader reader;
    private final int most;

    Drawing(Chart chart, Reader reader) {
        this.chart = chart;
        this.reader = reader;
        this.most = chart.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .max(Integer::compare)
                .orElse(0);
    }

    BufferedImage drawn() {
        var height = drawOn(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        var picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        drawOn(picture);
        return picture;
    }

    /** How high it has become: the first time it is drawn to know that, beyond the edge of a picture that is too small. */
    private int drawOn(BufferedImage picture) {
        var pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            var y = title(pen, EDGE);
            y = legend(pen, y + GAP);
            var top = y + GAP;
            y = top;
            for (var bar : chart.bars()) {
                y = row(pen, bar, y) + BETWEEN_ROWS;
            }
            pen.setColor(AXIS);
            pen.fillRect(EDGE + LABELS + GAP - 3, top - BETWEEN_ROWS / 2, 3, y - top);
            return y - BETWEEN_ROWS + EDGE;
        } finally {
            pen.dispose();
        }
    }

    private int title(Graphics2D pen, int y) {
        return words(pen, TITLE, wrapped(reader.read(chart.title()), pen.getFontMetrics(TITLE), WIDTH - 2 * EDGE), y);
    }

    /** A line for each kind of bar. */
    private int legend(Graphics2D pen, int y) {
        var metrics = pen.getFontMetrics(WORDS);
        var below = y;
        for (var at = 0; at < chart.series().size(); at++) {
            pen.setColor(colour(at));
            pen.fillRect(EDGE, below + (metrics.getHeight() - BAR) / 2, BAR, BAR);
            var name = wrapped(reader.read(chart.series().get(at)), metrics, WIDTH - 2 * EDGE - BAR - GAP).getFirst();
            pen.setColor(INK);
            pen.setFont(WORDS);
            pen.drawString(name, EDGE + BAR + GAP / 2, below + metrics.getAscent());
            below += metrics.getHeight() + 6;
        }
        return below;
    }

    private int row(Graphics2D pen, Bar bar, int y) {
        var metrics = pen.getFontMetrics(WORDS);
        var label = wrapped(reader.read(bar.label()), metrics, LABELS);
        var bars = bar.values().size() * BAR;
        var height = Math.max(label.size() * metrics.getHeight(), bars);
        var line = y + (height - label.size() * metrics.getHeight()) / 2;
        pen.setFont(WORDS);
        pen.setColor(INK);
        for (var words : label) {
            pen.drawString(words, EDGE + LABELS - metrics.stringWidth(words), line + metrics.getAscent());
            line += metrics.getHeight();
        }
        var top = y + (height - bars) / 2;
        for (var at = 0; at < bar.values().size(); at++) {
            bar(pen, bar.values().get(at), at, top + at * BAR);
        }
        return y + height;
    }

    private void bar(Graphics2D pen, int value, int series, int y) {
        var metrics = pen.getFontMetrics(NUMBERS);
        var number = reader.read(new Text.Count(value));
        var left = EDGE + LABELS + GAP;
        var room = WIDTH - EDGE - left - GAP - metrics.stringWidth(reader.read(new Text.Count(most)));
        var length = value <= 0 ? 0 : Math.max(4, (int) ((long) room * value / most));
        pen.setColor(colour(series));
        pen.fillRect(left, y + 1, length, BAR - 2);
        pen.setColor(INK);
        pen.setFont(NUMBERS);
        pen.drawString(number, left + length + GAP / 2, y + (BAR - metrics.getHeight()) / 2 + metrics.getAscent());
    }

    private static Color colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    private static int words(Graphics2D pen, Font font, List<String> lines, int y) {
        var metrics = pen.getFontMetrics(font);
        pen.setFont(font);
        pen.setColor(INK);
        var below = y;
        for (var line : lines) {
            pen.drawString(line, EDGE, below + metrics.getAscent());
            below += metrics.getHeight();
        }
        return below;
    }

    /** At most two lines, the last with an ellipsis where they are not enough. */
    private static List<String> wrapped(String words, FontMetrics metrics, int width) {
        var lines = new ArrayList<String>();
        var rest = words.strip().replaceAll("\\s+", " ");
        while (lines.size() < LINES - 1 && metrics.stringWidth(rest) > width) {
            var end = fitting(rest, metrics, width);
            var space = rest.lastIndexOf(' ', end);
            var cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        lines.add(metrics.stringWidth(rest) <= width
                ? rest
                : rest.substring(0, fitting(rest, metrics, width - metrics.stringWidth("…"))).strip() + "…");
        return lines;
    }

    /** How many characters fit; at least one does. */
    private static int fitting(String words, FontMetrics metrics, int width) {
        var end = 0;
        var next = 0;
        while (next < words.length()) {
            next = words.offsetByCodePoints(next, 1);
            if (metrics.stringWidth(words.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return end == 0 ? words.offsetByCodePoints(0, 1) : end;
    }
}
