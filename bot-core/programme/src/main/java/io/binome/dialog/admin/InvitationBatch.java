package io.binome.dialog.admin;

import io.binome.dialog.admin.ProgrammeLifecycle.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.ProgrammeId;
import io.binome.message.Message;
import io.binome.programme.Person;
import io.binome.programme.Place;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Invites the people whom an admin means, so many at once. */
record InvitationBatch(State.Inviting state, StepContext at) {
    private static final int AT_ONCE = 25;

    /** The first batch. */
    static InvitationBatch first(State.Open open, @Nullable PlaceId within, StepContext at) {
        var everybody = beforeAll(open.programme());
        return new InvitationBatch(new State.Inviting(open.programme(), open.count(), everybody, 0, within), at);
    }

    /** Whom an order would invite: colleagues whom the programme has not asked before. */
    static Stream<PersonId> fresh(ProgrammeId programme, @Nullable PlaceId within, StepContext at) {
        var asked = new HashSet<PersonId>();
        for (var recorded : at.history().about(programme)) {
            if (recorded.fact() instanceof Fact.PersonInvited(var member)) {
                asked.add(member.person());
            } else if (recorded.fact() instanceof Fact.JoinRequested(var member)) {
                asked.add(member.person());
            }
        }
        return meant(programme, within, at)
                .filter(Person::isColleague)
                .map(Person::id)
                .filter(person -> !asked.contains(person));
    }

    /** The next of them; the last batch tells the admin how many there were. */
    Step<State> send() {
        var programme = state.programme();
        var batch = fresh(programme, state.within(), at)
                .filter(person -> person.compareTo(state.after()) > 0)
                .limit(AT_ONCE)
                .toList();
        var invited = state.invited() + batch.size();
        var facts = batch.stream()
                .map(person -> new Announce(new Fact.PersonInvited(programme.member(person))))
                .toList();
        if (batch.size() < AT_ONCE) {
            var done = Message.of("campaign.invited", "people", invited).context("campaign.invited.next");
            return Step.<State>to(new State.Open(programme, state.count()), Send.to(at.adminOf(programme), done))
                    .and(facts);
        }
        return Step.<State>to(
                new State.Inviting(programme, state.count(), batch.getLast(), invited, state.within()),
                new SetAlarm(new Alarm(ProgrammeLifecycle.BATCH, at.now(), null)))
                .and(facts);
    }

    /** Those the admin means, asked before or not, in the order of their ids. */
    private static Stream<Person> meant(ProgrammeId programme, @Nullable PlaceId within, StepContext at) {
        return within == null
                ? at.records().all(Person.class, programme.organisation()).stream()
                : at.records().find(Place.class, within).map(Place::people).orElse(List.of()).stream()
                        .sorted()
                        .distinct()
                        .map(at::person);
    }

    /** An id that comes before everybody's. */
    private static PersonId beforeAll(ProgrammeId programme) {
        return programme.organisation().person("");
    }
}
