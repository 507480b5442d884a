package io.binome.slack;

import io.binome.id.AccountId;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PlaceId;
import io.binome.slack.install.InstallationFacts;
import io.binome.store.Accounts.Account;

/** How Slack's names stand in ours: {@code slack.T0123.U0456} for an account, {@code slack.T0123.C0789} for a channel. */
final class Ids {
    static final String PLATFORM = InstallationFacts.PLATFORM;

    private Ids() {}

    static AccountId account(OrganisationId organisation, InstallationId installation, String user) {
        return organisation.account(installation.value() + "." + user);
    }

    static PlaceId place(OrganisationId organisation, InstallationId installation, String channel) {
        return organisation.place(installation.value() + "." + channel);
    }

    /** The user behind an account. */
    static String user(Account account) {
        return account.id().local().substring(account.id().local().lastIndexOf('.') + 1);
    }

    /** The workspace, or the organisation, in which an account is. */
    static String team(Account account) {
        return account.installation().value().substring(account.installation().value().indexOf('.') + 1);
    }

    /** What one account does is understood in order. */
    static String lane(Account account) {
        return account.installation().value() + "." + user(account);
    }

    static boolean isSlack(PlaceId place) {
        return place.platform().equals(PLATFORM);
    }

    static boolean isSlack(InstallationId installation) {
        return installation.platform().equals(PLATFORM);
    }

    static InstallationId installation(PlaceId place) {
        return new InstallationId(place.local().substring(0, place.local().lastIndexOf('.')));
    }

    static String channel(PlaceId place) {
        return place.local().substring(place.local().lastIndexOf('.') + 1);
    }
}
