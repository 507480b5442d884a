package io.binome.platform;

import io.binome.id.FreshIds;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import java.security.SecureRandom;

/** Ids by chance, from which nothing follows: 60 bits, so that nobody ever gets another's. */
public final class RandomIds implements FreshIds {
    private static final int RADIX = 32;

    private final SecureRandom chance = new SecureRandom();

    @Override
    public PersonId person(OrganisationId organisation, String address) {
        var bits = chance.nextLong() >>> 4;
        return organisation.person(Long.toString((1L << 60) | bits, RADIX).substring(1));
    }
}
