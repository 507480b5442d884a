package io.binome.programme;

import io.binome.id.OrganisationId;
import java.time.LocalDate;
import java.util.List;

/**
 * What an organisation's newest roster could not bring in, for whoever prepares a round.
 *
 * @param on the day it was imported
 * @param refused the lines of the file that were left out because of a mistake in them, from 1
 */
public record LastImport(OrganisationId id, LocalDate on, List<Integer> refused) implements Entry {}
