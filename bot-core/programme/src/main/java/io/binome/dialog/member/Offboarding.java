package io.binome.dialog.member;

import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Send;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Change;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What follows when somebody leaves every programme at once: because nobody reaches them, or because they wish to be forgotten. */
record Offboarding(PersonId person, List<Programme> joined, StepContext at) {
    /** The alarm at which everything is erased. */
    static final Alarm.Key FORGET = Alarm.Key.of("forget");

    /** Time for partners to be told and records to be closed before they go. */
    private static final Duration TO_CLOSE = Duration.ofMinutes(15);

    /** Nobody writes to the person any more; the admins of their programmes hear of it. */
    List<Effect> unreachable() {
        var effects = new ArrayList<Effect>(List.of(
                new Effect.CancelAlarm(OwnSettings.BACK),
                new Effect.Amend(person, new Change.Holds(Person.Account.GONE))));
        effects.addAll(leaving());
        effects.addAll(tellingAdmins());
        return List.copyOf(effects);
    }

    /** When everything is erased. */
    Instant goes() {
        return at.now().plus(TO_CLOSE);
    }

    /** The farewell comes while there is still somebody to say it to. */
    List<Effect> erasure() {
        var effects = new ArrayList<Effect>(leaving());
        effects.add(new Effect.SetAlarm(new Alarm(FORGET, goes(), null)));
        effects.add(Send.to(person, Message.of("desk.erased")));
        return List.copyOf(effects);
    }

    List<Announce> leaving() {
        return joined.stream()
                .map(programme -> new Announce(new Fact.MemberLeft(programme.id().member(person))))
                .toList();
    }

    /** One message to each admin, whatever number of programmes they share with the person. */
    private List<Send> tellingAdmins() {
        var programmes = new LinkedHashMap<PersonId, List<Text>>();
        joined.stream()
                .filter(programme -> isReachable(at.adminOf(programme.id())))
                .forEach(programme -> programmes.computeIfAbsent(at.adminOf(programme.id()), admin -> new ArrayList<>())
                        .add(Text.of("desk.gone.one", "programme", programme.name())));
        return programmes.entrySet().stream()
                .map(told -> Send.to(told.getKey(),
                        Message.of("desk.gone", "person", person, "programmes", told.getValue())))
                .toList();
    }

    private boolean isReachable(PersonId admin) {
        return !admin.equals(person) && at.person(admin).work().account() != Person.Account.GONE;
    }
}
