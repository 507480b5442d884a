package io.binome.programme;

import io.binome.id.OrganisationId;
import java.time.LocalDate;

/**
 * The next clearing of an organisation: what is too old by then is forgotten, as its admins were told.
 *
 * @param on not before this day
 */
public record Clearing(OrganisationId id, LocalDate on) implements Entry {}
