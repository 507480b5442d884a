package io.binome.web;

import io.binome.engine.Address;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;

/** Names of places as they stand in the page's addresses: a person's own, {@code room~…} and {@code channel~…}. */
final class Places {
    static final String DASHBOARD = "dashboard";
    static final String ROUND = "round";

    private static final String ROOM = "room~";
    private static final String CHANNEL = "channel~";

    private Places() {}

    static String of(Address address) {
        return switch (address) {
            case Address.ToPerson(var person) -> of(person);
            case Address.ToRoom(var pair) -> of(pair);
            case Address.ToChannel(var programme) -> CHANNEL + programme.local();
        };
    }

    static String of(PersonId person) {
        return person.local();
    }

    static String of(PairId pair) {
        return ROOM + pair.programme().local() + "~" + pair.local();
    }

    /** The address a name stands for; whether there is such a place is for the reader to find out. */
    static Address address(OrganisationId organisation, String place) {
        if (place.startsWith(CHANNEL)) {
            return new Address.ToChannel(organisation.programme(place.substring(CHANNEL.length())));
        }
        var tilde = place.indexOf('~', ROOM.length());
        if (place.startsWith(ROOM) && tilde > 0) {
            var programme = organisation.programme(place.substring(ROOM.length(), tilde));
            return new Address.ToRoom(programme.pair(place.substring(tilde + 1)));
        }
        return new Address.ToPerson(organisation.person(place));
    }
}
