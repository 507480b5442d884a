package io.binome.simulation;

import io.binome.engine.Command.Word;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command that somebody means to type at a certain time.
 *
 * @param programme what it is about; null where there is none yet
 * @param rest what follows the word, or empty
 */
record Errand(Instant at, PersonId by, @Nullable ProgrammeId programme, Word word, String rest) {}
