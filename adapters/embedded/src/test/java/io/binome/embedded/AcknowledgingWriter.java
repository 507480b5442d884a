package io.binome.embedded;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.EncryptionKeys;
import io.binome.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** A program of its own, made to be killed: writes without end and says on standard output what was acknowledged. */
final class AcknowledgingWriter {
    static final int WRITERS = 6;

    private AcknowledgingWriter() {}

    /**
     * Writes until it is killed.
     *
     * @param arguments the data directory, the first number, and the encryption keys, which may be empty
     */
    public static void main(String[] arguments) {
        var keys = arguments[2].isEmpty() ? EncryptionKeys.none() : EncryptionKeys.of(arguments[2]);
        var store = EmbeddedStore.open(Path.of(arguments[0]), keys, TestDirectory.JSON);
        int first = Integer.parseInt(arguments[1]);
        for (int writer = 0; writer < WRITERS; writer++) {
            int name = writer;
            Thread.ofPlatform().start(() -> write(store, name, first));
        }
    }

    static PersonId person(String id) {
        return new OrganisationId("kill").person(id.replace('/', '.'));
    }

    private static void write(Store store, int writer, int first) {
        for (int number = first;; number++) {
            var id = writer + "/" + number;
            store.mentions().met(person(id), LocalDate.ofEpochDay(number));
            store.connections().arrivals().add(new Arrival(id, "slack", "lane " + writer, Instant.EPOCH, id));
            System.out.println(id);
        }
    }
}
