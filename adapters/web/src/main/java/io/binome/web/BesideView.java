package io.binome.web;

/** The second column before somebody was picked for it. */
record BesideView() implements PlaceView {

    @Override
    public String place() {
        return "";
    }

    @Override
    public String kind() {
        return "beside";
    }
}
