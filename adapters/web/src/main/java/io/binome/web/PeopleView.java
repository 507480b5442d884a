package io.binome.web;

import java.util.List;

/** The left column: whom one can be, and the rooms they share. */
record PeopleView(
        List<PersonRow> admins,
        List<RoomRow> channels,
        List<RoomRow> rooms,
        List<PersonRow> waiting,
        List<PersonRow> others,
        boolean autopilot) {

    /** The channel, or the room of a pair. */
    record RoomRow(String place, String name, String detail, int unread) {}
}
