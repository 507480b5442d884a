package io.binome.picture;

import io.binome.message.Message.Block.Bar;
import io.binome.message.Message.Block.Chart;
import io.binome.text.Reader;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws a chart as a PNG picture, 1600 pixels wide, legible in light and dark surroundings: its ground is white, its
 * colours differ in lightness too, and every bar carries its number. Long labels are shortened, so a picture never stands
 * without the chart's own words.
 */
public final class ChartPicture {
    private static final Logger LOG = LoggerFactory.getLogger(ChartPicture.class);

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final int LONGEST_LABEL = 28;

    /** As many labels as stand beside one another without being turned. */
    private static final int UPRIGHT = 7;

    private static final Color INK = new Color(0x1D1C1D);
    private static final Color GRID = new Color(0xDDDDDD);

    /** Blue, orange, green, purple of Okabe and Ito, darkened until each has a contrast of 3:1 with white. */
    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xC75B00), new Color(0x00805E), new Color(0x8C4A79)
    };

    private ChartPicture() {}

    /** The picture; empty where there is nothing to draw, or nothing to draw with, as on a machine without fonts. */
    @SuppressWarnings("CatchingUnchecked")
    public static Optional<byte[]> draw(Chart chart, Reader reader) {
        if (chart.bars().isEmpty() || chart.series().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(BitmapEncoder.getBitmapBytes(drawn(chart, reader), BitmapFormat.PNG));
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            LOG.warn("A chart could not be drawn and is shown in words: {}", e.toString());
            return Optional.empty();
        }
    }

    private static CategoryChart drawn(Chart chart, Reader reader) {
        var drawn = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(reader.read(chart.title()))
                .build();
        var labels = labels(chart.bars(), reader);
        for (var at = 0; at < chart.series().size(); at++) {
            var series = at;
            drawn.addSeries(
                    (at + 1 == 1 ? "" : " ".repeat(at)) + reader.read(chart.series().get(at)),
                    labels,
                    chart.bars().stream().map(bar -> value(bar, series)).toList());
        }
        dress(drawn, chart, labels);
        return drawn;
    }

    private static Integer value(Bar bar, int series) {
        return series < bar.values().size() ? bar.values().get(series) : 0;
    }

    /** Two labels that read the same would be one category: a space that nobody sees keeps them apart. */
    private static List<String> labels(List<Bar> bars, Reader reader) {
        var seen = new HashSet<String>();
        var labels = new ArrayList<String>();
        for (var bar : bars) {
            var label = shortened(reader.read(bar.label()).strip());
            while (!seen.add(label)) {
                label += " ";
            }
            labels.add(label);
        }
        return labels;
    }

    private static String shortened(String label) {
        var points = label.codePointCount(0, label.length());
        return points <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)).strip() + "…";
    }

    private static void dress(CategoryChart drawn, Chart chart, List<String> labels) {
        var most = chart.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .max(Integer::compare)
                .orElse(0);
        var style = drawn.getStyler();
        style.setSeriesColors(COLOURS);
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setChartFontColor(INK);
        style.setChartPadding(36);
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        style.setChartTitleBoxVisible(false);
        style.setChartTitlePadding(24);
        style.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendLayout(LegendLayout.Horizontal);
        style.setLegendBorderColor(Color.WHITE);
        style.setLegendSeriesLineLength(28);
        style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
        style.setAxisTickLabelsColor(INK);
        style.setAxisTickMarksColor(GRID);
        style.setAxisTicksLineVisible(false);
        style.setXAxisLabelRotation(labels.size() <= UPRIGHT && longest(labels) <= 12 ? 0 : 45);
        style.setPlotGridLinesColor(GRID);
        style.setPlotGridLinesStroke(new BasicStroke(1.5f));
        style.setPlotGridVerticalLinesVisible(false);
        style.setYAxisMin(0.0);
        style.setYAxisMax(Math.max(1.0, Math.ceil(most * 1.15)));
        style.setYAxisDecimalPattern("0");
        style.setAvailableSpaceFill(0.72);
        style.setLabelsVisible(true);
        style.setLabelsPosition(1.0);
        style.setLabelsFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
        style.setLabelsFontColor(INK);
        style.setAntiAlias(true);
    }

    private static int longest(List<String> labels) {
        return labels.stream().mapToInt(String::length).max().orElse(0);
    }
}
