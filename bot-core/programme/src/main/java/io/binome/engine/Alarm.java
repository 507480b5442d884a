package io.binome.engine;

import io.binome.id.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which a conversation wants to be woken.
 *
 * @param owner whose working calendar it respects: outside that person's hours, on a holiday or during a pause it waits
 *     for the next open moment; null for an alarm that rings exactly on time
 */
public record Alarm(String name, Instant at, @Nullable PersonId owner) {}
