package io.binome.id;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;

/** One customer: one or more connected workspaces whose people may meet each other, and nobody else. */
public record OrganisationId(String value) implements Id {
    /** The one organisation of a Binôme that serves only one, whatever platforms its people are on. */
    public static final OrganisationId HOME = new OrganisationId("home");

    private static final int MARK_BYTES = 16;

    public PersonId person(String local) {
        return new PersonId(value + "/" + local);
    }

    /**
     * An id for the person with this e-mail address, always the same one. Whoever has the address can compute it: it is
     * for worlds whose people are invented, and for what is not kept.
     */
    public PersonId personAt(String email) {
        var named = value + "\n" + normal(email);
        // 60 bits: among a hundred thousand people, two share an id once in 200 million organisations.
        var bits = ByteBuffer.wrap(Digest.of(named)).getLong() >>> 4;
        return person(Long.toString((1L << 60) | bits, 32).substring(1));
    }

    /** The mailbox of an e-mail address, however it is written. */
    public MailboxId mailbox(String email) {
        var mark = HexFormat.of().formatHex(Digest.of("mailbox\n" + value + "\n" + normal(email)), 0, MARK_BYTES);
        return new MailboxId(value + "/" + mark);
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
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
