package io.binome.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.InstallationId;
import io.binome.id.NoteId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Note;
import io.binome.programme.Person;
import io.binome.store.Accounts.Account;
import io.binome.store.sorted.MemoryStore;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoiningTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId TWIN = ACME.person("twin");

    private final MemoryStore store = new MemoryStore();

    @BeforeEach
    void people() {
        store.records().put(Person.nobody(ADA));
        store.records().put(Person.nobody(TWIN).holding(Person.Account.COLLEAGUE));
        store.connections().accounts().put(new Account(
                ACME.account("teams.t1.x"), TWIN, new InstallationId("teams.t1"), "", Instant.EPOCH));
    }

    @Test
    void whoWasOutOfReachIsReachedOnTheOtherAccount() {
        Joining.of(store, ADA, TWIN);
        Joining.of(store, ADA, TWIN);

        assertThat(store.connections().accounts().of(ADA)).hasSize(1);
        assertThat(store.records().find(Person.class, ADA).orElseThrow().isColleague()).isTrue();
        assertThat(store.records().find(Person.class, TWIN)).isEmpty();
    }

    @Test
    void aNoteThatWasWrittenInTheMeantimeIsNotLost() {
        store.records().put(new Note(NoteId.of(TWIN, 1), "for me alone", Instant.EPOCH));

        Joining.of(store, ADA, TWIN);

        assertThat(store.records().all(Note.class, TWIN)).hasSize(1);
        assertThat(store.connections().accounts().of(TWIN)).hasSize(1);
    }
}
