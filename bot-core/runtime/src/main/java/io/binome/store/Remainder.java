package io.binome.store;

import io.binome.id.PersonId;
import io.binome.programme.Aggregate;
import io.binome.programme.Action;
import io.binome.programme.Agreement;
import io.binome.programme.Channel;
import io.binome.programme.Clearing;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.Entry;
import io.binome.programme.Exclusions;
import io.binome.programme.Goal;
import io.binome.programme.Grant;
import io.binome.programme.Idea;
import io.binome.programme.LastImport;
import io.binome.programme.Mailbox;
import io.binome.programme.Matter;
import io.binome.programme.Member;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Release;
import io.binome.programme.Room;
import io.binome.programme.RoundHead;
import io.binome.programme.RoundPart;
import io.binome.programme.Schedule;
import io.binome.programme.Takeaway;
import io.binome.programme.Wishes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is left of each record when people are forgotten: nothing of their own, and of others' records what does not name
 * them. A new kind of record has to say so here before it compiles.
 *
 * @param pairs ids of the pairs they were in
 */
record Remainder(Set<PersonId> gone, Set<String> pairs) {
    Optional<Entry> of(Entry entry) {
        return switch (entry) {
            case Person other -> kept(!gone.contains(other.id()), unmanaged(other));
            case Profile profile -> kept(!gone.contains(profile.id().person()), profile);
            case Wishes wishes ->
                kept(!gone.contains(wishes.id().person()), new Wishes(wishes.id(), others(wishes.ranked())));
            case Exclusions exclusions ->
                kept(!gone.contains(exclusions.id()), new Exclusions(exclusions.id(), otherwise(exclusions.people())));
            case Member standing -> kept(!gone.contains(standing.id().person()), alone(standing));
            case Place place -> Optional.of(new Place(place.id(), place.name(), others(place.people())));
            case RoundPart part -> Optional.of(part.without(gone));
            case Room room -> kept(!pairs.contains(room.id().value()), room);
            case Goal goal -> kept(!pairs.contains(goal.id().pair().value()), goal);
            case Action action -> kept(!pairs.contains(action.id().pair().value()), action);
            case Matter matter -> kept(!pairs.contains(matter.id().pair().value()), matter);
            case Takeaway takeaway -> kept(!pairs.contains(takeaway.id().pair().value()), takeaway);
            case Agreement agreement -> kept(!pairs.contains(agreement.id().pair().value()), agreement);
            case ClosingAnswer answer -> kept(!pairs.contains(answer.id().pair().value()), answer);
            case Idea idea -> kept(!gone.contains(idea.by()), idea);
            case Note note -> kept(!gone.contains(note.id().person()), alone(note));
            case Mailbox mailbox -> kept(!gone.contains(mailbox.person()), mailbox);
            case Grant grant -> kept(!gone.contains(grant.id()), anonymous(grant));
            case RoundHead head -> Optional.of(head);
            case Programme programme -> Optional.of(programme);
            case Pair pair -> Optional.of(pair);
            case Schedule schedule -> Optional.of(schedule);
            case Channel channel -> Optional.of(channel);
            case Release release -> Optional.of(release);
            case Aggregate aggregate -> Optional.of(aggregate);
            case Clearing clearing -> Optional.of(clearing);
            case LastImport refused -> Optional.of(refused);
        };
    }

    private static Optional<Entry> kept(boolean is, Entry entry) {
        return is ? Optional.of(entry) : Optional.empty();
    }

    /** What was for both of a pair is for whoever is left. */
    private Note alone(Note note) {
        var pair = note.pair();
        return pair != null && pairs.contains(pair.value()) ? note.unshared() : note;
    }

    private Grant anonymous(Grant grant) {
        return gone.contains(grant.by()) ? new Grant(grant.id(), grant.id()) : grant;
    }

    private Person unmanaged(Person other) {
        var work = other.work();
        return work.manager() != null && gone.contains(work.manager())
                ? other.working(new Person.Work(
                        work.department(), work.title(), work.seniority(), work.location(), work.zone(), null,
                        work.account()))
                : other;
    }

    private Member alone(Member standing) {
        return new Member(
                standing.id(), standing.status(), standing.since(), standing.roundsLeftOut(), standing.mentoring(),
                standing.mentored(), otherwise(standing.parted()), otherwise(standing.partners()), standing.pairs(),
                standing.silences());
    }

    private List<PersonId> others(Collection<PersonId> people) {
        return people.stream().filter(each -> !gone.contains(each)).toList();
    }

    private Set<PersonId> otherwise(Set<PersonId> people) {
        return people.stream().filter(each -> !gone.contains(each)).collect(Collectors.toUnmodifiableSet());
    }
}
