package io.binome.web;

/** The first visit: what is about to be played. */
record IntroView(int people, int months, String programme) implements PlaceView {

    @Override
    public String place() {
        return "";
    }

    @Override
    public String kind() {
        return "intro";
    }
}
