package io.binome.slack.web;

import io.binome.shell.Undeliverable;
import io.binome.shell.Delivery.Reason;
import java.util.Optional;
import java.util.Set;

/** Slack's error words, sorted by what they mean for whoever is waiting. */
final class Refusals {
    private static final Set<String> GONE = Set.of(
            "account_inactive", "user_disabled", "user_not_found", "users_not_found", "user_not_visible",
            "cannot_dm_bot", "user_is_restricted", "user_is_ultra_restricted",
            "not_allowed_for_grid_user", "restricted_action_dm");
    private static final Set<String> CLOSED = Set.of(
            "is_archived", "channel_not_found", "not_in_channel", "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel", "restricted_action_non_threadable_channel", "channel_is_archived",
            "method_not_supported_for_channel_type", "team_access_not_granted");
    private static final Set<String> LATER = Set.of(
            "ratelimited", "rate_limited", "message_limit_exceeded", "internal_error", "fatal_error",
            "service_unavailable", "request_timeout", "team_added_to_org", "org_login_required",
            "two_factor_setup_required",
            "accesslimited", "ekm_access_denied", "temporarily_unavailable", "failed_to_publish_view");
    private static final Set<String> TOKEN = Set.of(
            "invalid_auth", "not_authed", "token_revoked", "token_expired", "not_allowed_token_type", "invalid_app_id",
            "messages_tab_disabled");
    private static final Set<String> SCOPE = Set.of("missing_scope", "no_permission");

    private Refusals() {}

    /** Whether waiting helps. */
    static boolean isPassing(String error) {
        return LATER.contains(error);
    }

    /**
     * Whether it is the token, so that whoever runs Binôme must act; meanwhile everything waits. What is only looked up, or
     * can be done in another way, does not wait for a scope.
     */
    static boolean isOfToken(String error, Method method) {
        return TOKEN.contains(error) || (SCOPE.contains(error) && method == Method.POST);
    }

    /** The final no for this effect; empty where waiting may help. */
    static Optional<Undeliverable> outright(String error, Method method) {
        if (isPassing(error) || isOfToken(error, method)) {
            return Optional.empty();
        }
        var reason = GONE.contains(error) ? Reason.GONE : CLOSED.contains(error) ? Reason.CLOSED : Reason.REFUSED;
        return Optional.of(new Undeliverable(reason, error));
    }
}
