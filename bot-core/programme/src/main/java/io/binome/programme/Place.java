package io.binome.programme;

import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import java.util.List;

/**
 * A channel of a platform, as it was when somebody last gave a command in it.
 *
 * @param people the colleagues who were in it when an admin asked for them, in the order of their ids
 */
public record Place(PlaceId id, String name, List<PersonId> people) implements Entry {}
