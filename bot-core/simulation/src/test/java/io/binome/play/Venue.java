package io.binome.play;

import io.binome.id.PersonId;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.simulation.World;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a play is performed: what people do there, and what they then see. Everything that an act sets off has happened
 * when its method returns, as far as no time has to pass.
 */
public interface Venue {
    /** In which zone a play's times are. */
    ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** The world of {@link Stage#ORGANISATION} that this venue shows. */
    World world();

    /** Somebody is in the workspace, or is now somebody else. */
    default void enters(Person person) {}

    /** There is a channel, with these people and the bot in it. */
    default void opens(Place place) {}

    /** There is a pair, with a room of its own. */
    default void opens(Pair pair) {}

    /** There is a programme. */
    default void opens(Programme programme) {}

    /** Presses the newest button of that label in the person's messages, answered or not. */
    void press(PersonId by, String label);

    /** Writes to the bot. */
    void say(PersonId by, String words);

    /** Gives a command in a channel. */
    void type(PersonId by, String channel, String words);

    /** Sends the form in front with these answers; what is wrong with them is seen. */
    void send(PersonId by, Map<String, List<String>> answers);

    /** What the bot has said and shown since this was last asked, as lines of a transcript. */
    List<String> seen();

    /** How a moment stands in a transcript. */
    static String stamp(Instant moment) {
        return "[" + DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).format(moment.atZone(ZONE)) + "]";
    }
}
