package io.binome.web;

import java.util.List;

/**
 * The admin's view of the programme.
 *
 * @param state {@code none} without a programme, {@code running} or {@code over}
 */
record DashboardView(
        String title,
        String detail,
        String state,
        List<FigureView> figures,
        List<ChartView> charts,
        List<RiskView> risks)
        implements PlaceView {

    @Override
    public String place() {
        return "dashboard";
    }

    @Override
    public String kind() {
        return "dashboard";
    }

    /** A number worth a card; its tone is {@code plain}, {@code good} or {@code care}. */
    record FigureView(String name, String value, String detail, String tone) {}

    /**
     * A chart, drawn in the browser from its data table.
     *
     * @param sort {@code bars}, {@code line} or {@code funnel}
     * @param summary what the chart says, in one sentence
     * @param columns names of the first column and of the values
     */
    record ChartView(
            String key, String sort, String title, String summary, List<String> columns, List<RowView> rows) {}

    /** One point of a chart: the plain number to draw, and the text to read. */
    record RowView(String name, double number, String text) {}

    /** A pair that needs attention, and why. */
    record RiskView(String place, String pair, String since, String reason, String advice, String tone) {}
}
