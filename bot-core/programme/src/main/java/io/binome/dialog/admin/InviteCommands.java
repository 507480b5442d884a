package io.binome.dialog.admin;

import io.binome.engine.Command;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Request;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.message.Message;
import io.binome.programme.Channel;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.text.Spelling;
import io.binome.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out what an admin wants done with people: those of the roster, or those of a channel. */
record InviteCommands(PersonId by, StepContext at) {
    /** What names the programme: the words but for "here". */
    static String name(Command command) {
        return command.isHere()
                ? command.rest().substring(Spelling.fold(command.rest()).split(" ", 2)[0].length()).strip()
                : command.rest();
    }

    /** Everybody of the roster; where there is nobody but admins, how people get onto it. */
    List<Effect> inviteAll(Programme programme) {
        return isAlone(by.organisation(), at)
                ? List.of(Send.to(by, Message.of("office.alone").items(ways())))
                : List.of(
                        Send.to(by, Message.of("office.inviting", "programme", programme.name())),
                        new Ask(new Request.InvitationsOrdered(programme.id(), by)));
    }

    /** Whether nobody is known who could be invited, admins aside. */
    static boolean isAlone(OrganisationId organisation, StepContext at) {
        return at.records().all(Person.class, organisation).stream()
                .noneMatch(person -> person.isColleague() && !person.isAdmin());
    }

    /** How to have people to invite. */
    static List<Text> ways() {
        return List.of(Text.of("office.alone.here"), Text.of("office.alone.roster"));
    }

    List<Effect> inviteHere(Programme programme, @Nullable PlaceId id) {
        if (id == null) {
            return List.of(Send.to(by, Message.of("office.here.invite")));
        }
        var place = at.records().find(Place.class, id);
        if (place.isEmpty()) {
            return List.of(Send.to(by, Message.of("office.here.unknown")));
        }
        var people = place.get().people().stream()
                .filter(person -> at.person(person).isColleague())
                .toList();
        return people.stream().allMatch(by::equals)
                ? List.of(Send.to(by, Message.of("office.here.empty", "place", named(place.get()))))
                : List.of(
                        Send.to(by, Message.of(
                                "office.inviting.here",
                                "programme", programme.name(),
                                "place", named(place.get()),
                                "people", people.size())),
                        new Ask(new Request.InvitationsOrdered(programme.id(), by, id)));
    }

    /** From now on the programme speaks to everybody in the channel the command was given in. */
    List<Effect> announceHere(Programme programme, @Nullable PlaceId id) {
        if (id == null) {
            return List.of(Send.to(by, Message.of("office.here.programme")));
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
