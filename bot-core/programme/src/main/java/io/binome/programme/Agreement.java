package io.binome.programme;

import io.binome.id.AgreementId;
import io.binome.id.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a pair has agreed on, as both have signed it. Of several the newest counts; nothing in it changes but
 * that it ends.
 *
 * @param text all that was signed, in every language, the same whoever reads it
 * @param mark SHA-256 of the text, in hexadecimal digits
 * @param withdrawn when one of the two took it back; null while it holds
 */
public record Agreement(
        AgreementId id, String text, String mark, List<Party> parties, Instant since, @Nullable Instant withdrawn)
        implements Entry {
    public Agreement {
        parties = List.copyOf(parties);
    }

    /**
     * One of the two.
     *
     * @param promised when they agreed to keep in confidence what they hear
     */
    public record Party(PersonId person, Expectations expects, Instant promised, Instant signed) {}

    public int version() {
        return Integer.parseInt(id.value().substring(id.value().lastIndexOf('/') + 1));
    }

    public boolean holds() {
        return withdrawn == null;
    }

    public Agreement withdrawn(Instant when) {
        return new Agreement(id, text, mark, parties, since, when);
    }
}
