package io.binome.teams;

import io.binome.id.AccountId;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PlaceId;

/**
 * Whoever did something, and where: taken from the verified activity alone, never from what a card says.
 *
 * @param user the account in Entra ID, or Teams' own id for the bot's acquaintance where the activity names none
 * @param mri Teams' id for the account as this bot knows it, needed to write to it
 * @param conversation the chat or channel, without the thread
 * @param bot the bot's own id there
 * @param locale such as {@code fr-FR}; empty where the client does not say
 * @param zone such as {@code Europe/Paris}; empty where the client does not say
 */
record Who(
        InstallationId installation,
        String user,
        String mri,
        String name,
        String serviceUrl,
        String conversation,
        String bot,
        String locale,
        String zone,
        boolean isPersonal) {
    /** How Teams is called in our names. */
    static final String PLATFORM = "teams";

    static InstallationId installation(String tenant) {
        return new InstallationId(PLATFORM + "." + tenant);
    }

    /** The tenant of an installation. */
    static String tenant(InstallationId installation) {
        return installation.value().substring(PLATFORM.length() + 1);
    }

    /** Two things that one person did are understood one after the other. */
    String lane() {
        return installation.value() + "." + user;
    }

    AccountId account(OrganisationId organisation) {
        return organisation.account(lane());
    }

    PlaceId place(OrganisationId organisation) {
        return organisation.place(installation.value() + "." + conversation);
    }

    static InstallationId installation(PlaceId place) {
        var local = place.local();
        return new InstallationId(local.substring(0, local.indexOf('.', PLATFORM.length() + 1)));
    }

    /** The chat or channel of a place. */
    static String conversation(PlaceId place) {
        var local = place.local();
        return local.substring(local.indexOf('.', PLATFORM.length() + 1) + 1);
    }

    @Override
    public String toString() {
        return lane();
    }
}
