package io.binome.web;

/** A place that does not exist, or no longer. */
record LostView() implements PlaceView {

    @Override
    public String place() {
        return "";
    }

    @Override
    public String kind() {
        return "lost";
    }
}
