package io.binome.programme;

import io.binome.id.PersonId;

/**
 * Somebody was made an admin.
 *
 * @param by the admin who did it; the person themself where it was the roster, or where there was nobody before them
 */
public record Grant(PersonId id, PersonId by) implements Entry {}
