package io.binome.home;

import io.binome.engine.Participation;
import io.binome.fact.History;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.RecordView;
import io.binome.text.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How far a person has come in a programme that is not over. */
record Involvement(Programme programme, Participation part) {
    /** Everywhere the person was ever asked to take part, the newest programme first. */
    static List<Involvement> of(Person person, RecordView records, History history, Instant now) {
        return running(person, records, now).stream()
                .map(programme -> new Involvement(
                        programme, Participation.of(programme.id().member(person.id()), records, history)))
                .filter(involvement -> involvement.part() != Participation.NONE)
                .toList();
    }

    /** The programmes of the person's organisation that are not over, the newest first. */
    static List<Programme> running(Person person, RecordView records, Instant now) {
        return records.all(Programme.class, person.id().organisation()).stream()
                .filter(programme -> !programme.isOver(now))
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
