package io.binome.id;

import java.nio.ByteBuffer;
import java.util.Locale;

/** One customer: one or more connected workspaces whose people may meet each other, and nobody else. */
public record OrganisationId(String value) implements Id {
    /** The one organisation of a Binôme that serves only one, whatever platforms its people are on. */
    public static final OrganisationId HOME = new OrganisationId("home");

    public PersonId person(String local) {
        return new PersonId(value + "/" + local);
    }

    /**
     * The person with this e-mail address: always the same id for the same address in any case, and none that tells the
     * address to those who do not know it.
     */
    public PersonId personAt(String email) {
        var named = value + "\n" + email.strip().toLowerCase(Locale.ROOT);
        // 60 bits: among a hundred thousand people, two share an id once in 200 million organisations.
        var bits = ByteBuffer.wrap(Digest.of(named)).getLong() >>> 4;
        return person(Long.toString((1L << 60) | bits, 32).substring(1));
    }

    public AccountId account(String local) {
        return new AccountId(value + "/" + local);
    }

    public PlaceId place(String local) {
        return new PlaceId(value + "/" + local);
    }

    public ProgrammeId programme(String local) {
        return new ProgrammeId(value + "/" + local);
    }

    @Override
    public String toString() {
        return value;
    }
}
