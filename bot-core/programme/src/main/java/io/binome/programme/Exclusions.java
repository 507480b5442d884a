package io.binome.programme;

import io.binome.id.PersonId;
import java.util.Set;

/**
 * Whom somebody does not want to be matched with, in any programme. Confidential: read by the rules of matching only,
 * and no text that anybody else sees depends on it.
 */
public record Exclusions(PersonId id, Set<PersonId> people) implements Entry {}
