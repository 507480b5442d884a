package io.binome.play;

import io.binome.id.PersonId;
import io.binome.platform.Opened;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import java.util.List;
import java.util.Map;

/**
 * A platform in a {@link PlatformVenue}, with the adapter that connects it: what people do there goes out as the
 * platform's own requests, and what they see is read from what the adapter has made there.
 */
public interface Platform extends AutoCloseable {
    /** What connects it with Binôme. */
    io.binome.platform.Platform adapter();

    /** The ways in are open. */
    default void opened(Opened ways) {}

    /** Waits until nothing is on its way to the adapter. */
    void rest();

    void enters(Person person);

    void opens(Place place);

    void opens(Programme programme);

    /** Whether this person has a button of that label here. */
    boolean offers(PersonId to, String label);

    void press(PersonId by, String label);

    void say(PersonId by, String words);

    void type(PersonId by, String channel, String words);

    void send(PersonId by, Map<String, List<String>> answers);

    /**
     * What the bot has written somewhere since this was last asked.
     *
     * @param place as a transcript names it
     * @param isRoom whether it is what opens the room of a pair, where a platform has no other
     */
    record Said(String place, List<String> lines, boolean isRoom) {}

    /** In its order. */
    List<Said> read();

    /** What people do of themselves, as they would in the playground: such as to open a form that waits behind a button. */
    default void act() {}

    /** The forms in front of people, each the first time that it is seen. */
    List<List<String>> look();

    /** A question of theirs is open no longer. */
    void settled(PersonId by);

    /** Messages that still offer an answer to a question which has one, or waits for none any more. */
    List<String> pressableInVain();

    /** Everybody looks at their home once; who has none. */
    List<PersonId> homeless();

    /** What a strict platform complains about. */
    List<?> violations();

    @Override
    void close();
}
