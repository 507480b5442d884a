package io.binome.web;

import io.binome.web.DashboardView.FigureView;
import java.util.List;

/**
 * The admin's view of the round.
 *
 * @param state {@code none} without a programme, {@code small} with too few people, {@code ready} without a draft,
 *     {@code draft}, {@code busy}, {@code published} or {@code over}
 * @param answer what the bot said last about the round, where that is not a draft
 * @param draft the newest round; empty or one
 */
record RoundView(
        String title,
        String detail,
        String lang,
        String state,
        List<BlockView> answer,
        List<BlockView> readiness,
        List<DraftView> draft)
        implements PlaceView {

    @Override
    public String place() {
        return Places.ROUND;
    }

    @Override
    public String kind() {
        return "round";
    }

    /**
     * A draft or a published round.
     *
     * @param more pairs that are not shown
     * @param people everybody who can be named in an order
     */
    record DraftView(
            String title,
            boolean open,
            List<FigureView> figures,
            List<BlockView> spread,
            List<PairingView> pairs,
            int more,
            List<LeftView> left,
            List<DecisionView> decisions,
            List<PersonView> people,
            SettingsView settings,
            List<TrialView> trial) {}

    /** Two people of the round. */
    record PairingView(
            PersonView first,
            PersonView second,
            int fit,
            String length,
            boolean locked,
            List<String> reasons,
            List<String> watch) {
        public String key() {
            return first.place() + "-" + second.place();
        }
    }

    /** Somebody without a partner, and whose additional place would help. */
    record LeftView(PersonView person, String reason, String advice, List<PersonView> helpers) {}

    /** Somebody, by the name of their place. */
    record PersonView(String place, String name) {}

    /**
     * Something decided about a round that can be undone.
     *
     * @param order what undoes it: {@code free} or {@code places}
     * @param places for {@code places}, how many more or fewer
     */
    record DecisionView(String words, String order, String one, String other, int places) {}

    /** What is set, or tried. */
    record SettingsView(boolean people, int hours, List<WeightView> weights) {}

    /** What a part of the fit counts, and what it counts in a new programme. */
    record WeightView(String part, String label, int weight, int usual) {}

    /** Another run beside the draft, and the bot's question whether to use it. */
    record TrialView(List<CompareView> rows, String words, List<BlockView> question) {}

    /** One figure of the draft and of the trial; {@code tone} is {@code plain}, {@code good} or {@code care}. */
    record CompareView(String label, int before, int after, String tone) {}
}
