package io.binome.programme;

import io.binome.id.TakeawayId;
import java.time.Instant;

/**
 * What one of a pair wants to keep in mind for the next session, as they wrote it after one. Only they read it, in the agenda of
 * the next; a newer one takes its place.
 *
 * @param number the session after which it was written
 * @param words as the person wrote them
 */
public record Takeaway(TakeawayId id, int number, String words, Instant since) implements Entry {}
