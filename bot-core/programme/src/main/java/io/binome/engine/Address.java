package io.binome.engine;

import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;

/** Where a message goes. */
public sealed interface Address {
    OrganisationId organisation();

    /** A direct message. */
    record ToPerson(PersonId person) implements Address {
        @Override
        public OrganisationId organisation() {
            return person.organisation();
        }
    }

    /** The room of a pair: where they talk to each other. */
    record ToRoom(PairId pair) implements Address {
        @Override
        public OrganisationId organisation() {
            return pair.organisation();
        }
    }

    /** The channel of a programme. */
    record ToChannel(ProgrammeId programme) implements Address {
        @Override
        public OrganisationId organisation() {
            return programme.organisation();
        }
    }
}
