package io.binome.dialog.admin;

import io.binome.dialog.admin.ProgrammeLifecycle.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Request.InvitationsOrdered;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.MemberId;
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
    static InvitationBatch first(State.Open open, InvitationsOrdered order, StepContext at) {
        var everybody = beforeAll(open.programme());
        return new InvitationBatch(
                new State.Inviting(
                        open.programme(), open.count(), everybody, 0, order.within(), order.named()),
                at);
    }

    /** How many people an order would invite: colleagues whom the programme has not asked before. */
    static long count(ProgrammeId programme, @Nullable PlaceId within, StepContext at) {
        return unasked(programme, meant(programme, within, null, at), at).count();
    }

    /** Those of these people whom the programme has not asked before. */
    static Stream<PersonId> unasked(ProgrammeId programme, Stream<PersonId> people, StepContext at) {
        var asked = new HashSet<MemberId>();
        for (var recorded : at.history().about(programme)) {
            if (recorded.fact() instanceof Fact.OfMember fact) {
                asked.add(fact.member());
            }
        }
        return people.filter(person -> !asked.contains(programme.member(person)));
    }

    /** The next of them; the last batch tells the admin how many there were. */
    Step<State> send() {
        var programme = state.programme();
        var batch = meant(programme, state.within(), state.named(), at)
                .filter(person -> person.compareTo(state.after()) > 0)
                .limit(AT_ONCE)
                .toList();
        var facts = batch.stream()
                .map(programme::member)
                .filter(member -> at.history().about(member).isEmpty())
                .map(member -> new Announce(new Fact.PersonInvited(member)))
                .toList();
        var invited = state.invited() + facts.size();
        if (batch.size() < AT_ONCE) {
            var done = Message.of("campaign.invited", "people", invited).context("campaign.invited.next");
            return Step.<State>to(new State.Open(programme, state.count()), Send.to(at.adminOf(programme), done))
                    .and(facts);
        }
        return Step.<State>to(
                new State.Inviting(programme, state.count(), batch.getLast(), invited, state.within(), state.named()),
                new SetAlarm(new Alarm(ProgrammeLifecycle.BATCH, at.now(), null)))
                .and(facts);
    }

    /** The colleagues the admin means, asked before or not, in the order of their ids. */
    private static Stream<PersonId> meant(
            ProgrammeId programme,
            @Nullable PlaceId within,
            @Nullable List<PersonId> named,
            StepContext at) {
        if (named != null) {
            return named.stream().sorted().distinct().filter(person -> at.person(person).isColleague());
        }
        var people = within == null
                ? at.records().all(Person.class, programme.organisation()).stream()
                : at.records().find(Place.class, within).map(Place::people).orElse(List.of()).stream()
                        .sorted()
                        .distinct()
                        .map(at::person);
        return people.filter(Person::isColleague).map(Person::id);
    }

    /** An id that comes before everybody's. */
    private static PersonId beforeAll(ProgrammeId programme) {
        return programme.organisation().person("");
    }
}
