package io.binome.web;

import java.util.List;

/**
 * The whole page, as first delivered.
 *
 * @param lang of the page's own words, {@code fr} or {@code en}
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param pane what a phone shows first: {@code people} or {@code talk}
 * @param second empty unless two places are watched side by side
 */
record PageView(
        String lang,
        String theme,
        String pane,
        List<LanguageView> languages,
        ClockView clock,
        PeopleView people,
        PlaceView first,
        List<PlaceView> second) {

    /** A language the page can be read in, and the link that switches to it. */
    record LanguageView(String lang, String name, String href, boolean current) {}
}
