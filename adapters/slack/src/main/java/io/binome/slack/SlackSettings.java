package io.binome.slack;

import java.util.Optional;
import java.util.Set;

/**
 * How Binôme is connected to Slack: one workspace by its bot token, or many by OAuth; over HTTP with the signing secret,
 * or over Socket Mode with the app token.
 *
 * @param admins user ids or e-mail addresses of the first admins
 */
public record SlackSettings(
        String apiUrl,
        Optional<String> signingSecret,
        Optional<String> botToken,
        Optional<String> appToken,
        Optional<Client> client,
        Set<String> admins) {
    public static final String SLACK = "https://slack.com/api/";

    /** What Slack calls the app's credentials, and the key under which tokens are kept. */
    public record Client(String id, String secret, String encryptionKey) {
        @Override
        public String toString() {
            return "client " + id;
        }
    }

    @Override
    public String toString() {
        return "Slack at " + apiUrl;
    }
}
