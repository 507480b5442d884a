package io.binome.home;

import io.binome.fact.Fact;
import io.binome.fact.History;
import io.binome.id.MemberId;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.Register;
import io.binome.programme.Standing;
import io.binome.text.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A person's place in a programme that is not over. */
record Place(Programme programme, Status status) {
    /** How far the person has come. */
    enum Status {
        /** Has been asked and has not answered. */
        INVITED,
        /** Has said yes and not finished the survey. */
        JOINED,
        WAITING,
        PROPOSED,
        PAIRED,
        /** Takes no part, but may come in again. */
        OUTSIDE
    }

    /** Everywhere the person was ever asked to take part, the newest programme first. */
    static List<Place> of(Person person, Register register, History history, Instant now) {
        return running(person, register, now).stream()
                .flatMap(programme -> status(programme.id().member(person.id()), register, history)
                        .map(status -> new Place(programme, status))
                        .stream())
                .toList();
    }

    /** The programmes of the person's organisation that are not over, the newest first. */
    static List<Programme> running(Person person, Register register, Instant now) {
        return register.all(Programme.class, person.id().organisation()).stream()
                .filter(programme -> !programme.ends().isBefore(now.atZone(programme.zone()).toLocalDate()))
                .sorted(Comparator.comparing(Programme::created).reversed())
                .toList();
    }

    private static Optional<Status> status(MemberId member, Register register, History history) {
        var standing = register.find(Standing.class, member).map(Standing::status).orElse(Standing.Status.LEFT);
        return switch (standing) {
            case WAITING -> Optional.of(Status.WAITING);
            case PROPOSED -> Optional.of(Status.PROPOSED);
            case PAIRED -> Optional.of(Status.PAIRED);
            case LEFT -> told(member, history);
        };
    }

    /** What the facts say of somebody who has no standing, or has it no longer. */
    private static Optional<Status> told(MemberId member, History history) {
        Status last = null;
        for (var recorded : history.about(member)) {
            last = switch (recorded.fact()) {
                case Fact.PersonInvited invited -> last == null ? Status.INVITED : last;
                case Fact.InvitationAccepted accepted -> Status.JOINED;
                case Fact.InvitationDeclined declined -> Status.OUTSIDE;
                case Fact.InvitationUnanswered unanswered -> Status.OUTSIDE;
                case Fact.MemberLeft left -> Status.OUTSIDE;
                default -> last;
            };
        }
        return Optional.ofNullable(last);
    }

    boolean isIn() {
        return status != Status.INVITED && status != Status.OUTSIDE;
    }

    Text said() {
        return Text.of("home.standing." + status.name().toLowerCase(Locale.ROOT));
    }
}
