package io.binome.store;

import io.binome.engine.Address;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The simulated workspace of the playground: what everybody has said and been told. */
public interface Workspace {
    /**
     * One post.
     *
     * @param id deterministic: the same post twice is stored once
     * @param order counts up within the workspace; posts are read in this order
     * @param author who wrote it; null for the bot
     * @param settled what was answered to its question; null while it is open or where it asks nothing
     */
    record Post(
            String id,
            long order,
            Address to,
            @Nullable PersonId author,
            Instant at,
            Message message,
            @Nullable Text settled) {}

    /** Adds a post; false where one of that id exists already, and nothing changes. The order is given by the workspace. */
    boolean post(Post post);

    /** Marks every post that asks this question as answered. */
    void settle(PromptId prompt, Text answer);

    /** The newest posts of a place, oldest first. */
    List<Post> posts(Address place, int limit);

    /** All posts of an organisation after an order number, oldest first. */
    List<Post> since(OrganisationId organisation, long order);

    /** Posts whose question is open, oldest first. */
    List<Post> open(OrganisationId organisation);

    /** The form a person has in front of them. */
    Optional<Form> form(PersonId person);

    void show(PersonId person, Form form);

    void hide(PersonId person);

    /** Rooms that were opened, by pair. */
    List<Room> rooms(OrganisationId organisation);

    void open(Room room);

    /** A pair's room. */
    record Room(PairId pair, List<PersonId> members) {}

    /** Throws away what was said to somebody and by them, and the form they have in front of them. */
    void forget(PersonId person);

    /** The simulated time; empty before the playground was first started. */
    Optional<Instant> now(OrganisationId organisation);

    void now(OrganisationId organisation, Instant instant);
}
