package io.binome.dialog.admin;

import io.binome.dialog.admin.AdminCommands.Answer;
import io.binome.dialog.admin.AdminCommands.State;
import io.binome.engine.Command;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Channel;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.programme.TimeNeeded;
import io.binome.text.Spelling;
import io.binome.text.Text;
import io.binome.text.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Carries out what an admin wants done with people: those of the roster, or those of a channel. */
record InviteCommands(PersonId by, StepContext at) {
    /** Stands for a person of no platform: one of the playground. */
    private static final String PLAYGROUND = "playground";

    /** What names the programme: the words but for "here". */
    static String name(Command command) {
        return command.isHere()
                ? command.rest().substring(Spelling.fold(command.rest()).split(" ", 2)[0].length()).strip()
                : command.rest();
    }

    /** Whoever is named; without a name, everybody. */
    Step<State> invite(Programme programme, String names) {
        return names.isBlank() || Vocabulary.has("list.everybody", names.strip())
                ? inviteAll(programme)
                : inviteOnly(programme, names);
    }

    /** Only these people; nobody where one of the names is not clear. */
    private Step<State> inviteOnly(Programme programme, String names) {
        var named = NamedPeople.in(names, by.organisation(), at);
        var doubt = named.doubt();
        if (doubt.isPresent()) {
            return say(doubt.get());
        }
        var people = InvitationBatch.unasked(programme.id(), named.people().stream(), at).toList();
        return people.isEmpty()
                ? say(Message.of("office.invite.asked", "programme", programme.name(), "names",
                        Text.people(named.people()),
                        "people", named.people().size()))
                : ask(programme, null, people,
                        Message.of("office.invite.named", "programme", programme.name(), "names", Text.people(people),
                                "people", people.size()));
    }

    /** Everybody of the roster, once that is confirmed; where there is nobody but admins, how people get onto it. */
    Step<State> inviteAll(Programme programme) {
        return isAlone(by.organisation(), at)
                ? say(Message.of("office.alone").items(ways()))
                : ask(programme, null);
    }

    /** Nobody is written to before an admin has seen how many there are and what they will read. */
    private Step<State> ask(Programme programme, @Nullable Place place) {
        var within = place == null ? null : place.id();
        var people = InvitationBatch.count(programme.id(), within, at);
        if (people == 0) {
            return say(place == null
                    ? Message.of("office.invite.none", "programme", programme.name())
                    : Message.of(
                            "office.invite.none.here", "programme", programme.name(), "place", named(place)));
        }
        var question = place == null
                ? Message.of("office.invite", "programme", programme.name(), "people", people)
                : Message.of(
                        "office.invite.here",
                        "programme", programme.name(),
                        "place", named(place),
                        "people", people);
        return ask(programme, within, null, question);
    }

    private Step<State> ask(
            Programme programme,
            @Nullable PlaceId within,
            @Nullable List<PersonId> named,
            Message question) {
        return Step.to(
                new State.Inviting(by, programme.id(), within, named),
                Send.to(by, question
                        .and("office.invite.text")
                        .items(invitation(programme))
                        .asking(Prompt.choosing(
                                AdminCommands.prompt(by, "invite"),
                                Choice.of(Answer.YES, "office.invite.yes").primary().yes().told(),
                                Choice.of(Answer.NO, "office.invite.no").no()))));
    }

    /** What people will read, but for the greeting. */
    private static List<Text> invitation(Programme programme) {
        var kind = programme.kind().name().toLowerCase(Locale.ROOT);
        return List.of(
                Text.of("invitation.what." + kind, "programme", programme.name()),
                TimeNeeded.by(programme));
    }

    /** What becomes of it once the admin has said so. */
    static Step<State> confirmed(State.Inviting meant, boolean isMeant) {
        var by = meant.admin();
        return Step.to(
                new State.Free(by),
                isMeant
                        ? new Ask(new Request.InvitationsOrdered(meant.programme(), by, meant.within(), meant.named()))
                        : Send.to(by, Message.of("office.invite.kept")));
    }

    /** Whether nobody is known who could be invited, admins aside. */
    static boolean isAlone(OrganisationId organisation, StepContext at) {
        return at.records().all(Person.class, organisation).stream()
                .noneMatch(person -> person.isColleague() && !person.isAdmin());
    }

    /** How to have people to invite. */
    List<Text> ways() {
        var platform = platform(at.person(by));
        var here = Text.of("office.alone.here", "platform", platform);
        return platform.equals(PLAYGROUND) ? List.of(here, Text.of("office.alone.roster")) : List.of(here);
    }

    /** Where an admin gives commands, for each platform has its own way: the only one they are on, or the one they chose. */
    static String platform(Person admin) {
        var reach = admin.reach();
        if (reach.platforms().isEmpty()) {
            return PLAYGROUND;
        }
        return reach.platforms().size() == 1 ? reach.platforms().iterator().next() : reach.chosen();
    }

    Step<State> inviteHere(Programme programme, @Nullable PlaceId id) {
        if (id == null) {
            return say(Message.of("office.here.invite", "platform", platform(at.person(by))));
        }
        var place = at.records().find(Place.class, id);
        if (place.isEmpty()) {
            return say(Message.of("office.here.unknown", "platform", platform(at.person(by))));
        }
        var people = place.get().people().stream()
                .filter(person -> at.person(person).isColleague())
                .toList();
        return people.stream().allMatch(by::equals)
                ? say(Message.of("office.here.empty", "place", named(place.get())))
                : ask(programme, place.get());
    }

    private Step<State> say(Message message) {
        return Step.to(new State.Free(by), Send.to(by, message));
    }

    /** From now on the programme speaks to everybody in the channel the command was given in. */
    List<Effect> announceHere(Programme programme, @Nullable PlaceId id) {
        if (id == null) {
            return List.of(Send.to(by, Message.of("office.here.programme", "platform", platform(at.person(by)))));
        }
        var named = at.records().find(Place.class, id)
                .map(InviteCommands::named)
                .orElse(Text.of("office.channel.this"));
        return List.of(
                new Keep(new Channel(programme.id(), id)),
                Send.to(by, Message.of("office.channel", "programme", programme.name(), "place", named)),
                new Announce(new Fact.ChannelChosen(programme.id(), by)));
    }

    /** Not every platform tells how a place is called. */
    private static Text named(Place place) {
        return place.name().isBlank() ? Text.of("office.channel.this") : Text.verbatim("#" + place.name());
    }
}
