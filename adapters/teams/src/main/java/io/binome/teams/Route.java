package io.binome.teams;

import io.binome.json.Json;
import io.binome.store.Accounts.Account;
import io.binome.teams.wire.Where;

/**
 * How to write to somebody in Teams: what an account's {@code route} says.
 *
 * @param conversation their chat with the bot; empty while there is none
 * @param mri Teams' id for the account as this bot knows it
 * @param login the name with which they sign in, by which a chat between two people is opened; empty where unknown
 */
record Route(String serviceUrl, String conversation, String mri, String bot, String login) {
    static Route of(Account account) {
        return Json.parse(account.route(), Route.class);
    }

    /** Where somebody is who has just done something in their chat with the bot. */
    static Route of(Who who, String login) {
        return new Route(who.serviceUrl(), who.isPersonal() ? who.conversation() : "", who.mri(), who.bot(), login);
    }

    Route in(String chat) {
        return new Route(serviceUrl, chat, mri, bot, login);
    }

    /** The newer of two: what it does not know stays as it was. */
    Route after(Route before) {
        return new Route(
                serviceUrl, conversation.isEmpty() ? before.conversation : conversation, mri, bot,
                login.isEmpty() ? before.login : login);
    }

    Where where(Account account) {
        return new Where(Who.tenant(account.installation()), serviceUrl, conversation);
    }

    String line() {
        return Json.line(this);
    }
}
