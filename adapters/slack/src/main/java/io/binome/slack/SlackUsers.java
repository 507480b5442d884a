package io.binome.slack;

import com.slack.api.model.User;
import io.binome.id.InstallationId;
import io.binome.platform.Introduction;
import io.binome.programme.Person.Account;
import io.binome.store.Installations.Installation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what Slack says about a user. */
final class SlackUsers {
    private SlackUsers() {}

    static Introduction introduction(InstallationId at, User user) {
        return new Introduction(
                at.value() + "." + user.getId(), name(user), email(user), text(user.getLocale()),
                text(user.getTz()), account(user));
    }

    static String email(User user) {
        var profile = user.getProfile();
        return profile == null ? "" : text(profile.getEmail()).strip();
    }

    private static String name(User user) {
        var profile = user.getProfile();
        return Stream.of(
                profile == null ? "" : text(profile.getRealName()),
                text(user.getRealName()),
                profile == null ? "" : text(profile.getDisplayName()),
                text(user.getName()))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("—");
    }

    private static Account account(User user) {
        return user.isRestricted() || user.isUltraRestricted() ? Account.GUEST : Account.COLLEAGUE;
    }

    /** Whether the account belongs to another workspace or organisation than the one where the bot lives. */
    static boolean isElsewhere(Installation installation, User user) {
        var enterprise = installation.facts().getOrDefault("enterprise", "");
        var team = installation.facts().getOrDefault("team", "");
        var theirs = user.getEnterpriseUser() == null ? "" : text(user.getEnterpriseUser().getEnterpriseId());
        if (!enterprise.isEmpty() && enterprise.equals(theirs)) {
            return false;
        }
        if (team.isEmpty()) {
            return !enterprise.equals(theirs) && !enterprise.equals(user.getTeamId());
        }
        return user.getTeamId() != null && !user.getTeamId().equals(team);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Those the workspace itself trusts with its settings. */
    static boolean runsTheWorkspace(User user) {
        return List.of(user.isAdmin(), user.isOwner(), user.isPrimaryOwner()).contains(true);
    }
}
