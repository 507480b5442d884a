package io.binome.id;

/**
 * Where the ids of new people come from. In a server they are drawn, so that they say nothing about anybody; where the
 * same has to come out each time, they follow from the address.
 */
public interface FreshIds {
    /**
     * The id of somebody who has none yet.
     *
     * @param address the new person's e-mail address, or whatever else they are known by
     */
    PersonId person(OrganisationId organisation, String address);

    /** The same id for the same address: for simulations, dry runs and tests. */
    static FreshIds byAddress() {
        return OrganisationId::personAt;
    }
}
