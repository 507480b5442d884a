package io.binome.web;

/** What a column of the page can show. The templates pick the fragment by {@link #kind()}. */
sealed interface PlaceView permits ConversationView, DashboardView, RoundView, IntroView, BesideView, LostView {

    /** The address of this place in the page's URL; empty for a place that has none. */
    String place();

    /** The fragment that renders this place. */
    String kind();
}
