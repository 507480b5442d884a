package io.binome.home;

import io.binome.engine.Participation;
import io.binome.fact.History;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.Register;
import io.binome.text.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How far a person has come in a programme that is not over. */
record Place(Programme programme, Participation part) {
    /** Everywhere the person was ever asked to take part, the newest programme first. */
    static List<Place> of(Person person, Register register, History history, Instant now) {
        return running(person, register, now).stream()
                .map(programme -> new Place(
                        programme, Participation.of(programme.id().member(person.id()), register, history)))
                .filter(place -> place.part() != Participation.NONE)
                .toList();
    }

    /** The programmes of the person's organisation that are not over, the newest first. */
    static List<Programme> running(Person person, Register register, Instant now) {
        return register.all(Programme.class, person.id().organisation()).stream()
                .filter(programme -> !programme.ends().isBefore(now.atZone(programme.zone()).toLocalDate()))
                .sorted(Comparator.comparing(Programme::created).reversed())
                .toList();
    }

    /** Whether the person takes part, or is asked to. */
    boolean isOpen() {
        return part.isIn() || part == Participation.INVITED;
    }

    Text said() {
        return Text.of("home.standing." + part.name().toLowerCase(Locale.ROOT));
    }
}
