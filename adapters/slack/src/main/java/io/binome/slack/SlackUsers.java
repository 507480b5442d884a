package io.binome.slack;

import com.slack.api.model.User;
import com.slack.api.model.User.EnterpriseUser;
import io.binome.id.InstallationId;
import io.binome.platform.Introduction;
import io.binome.platform.Introduction.Standing;
import io.binome.slack.install.InstallationFacts;
import io.binome.store.Installations.Installation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what Slack says about a user. */
final class SlackUsers {
    private SlackUsers() {}

    /** An account as the bot's workspace sees it; empty for those that are nobody's, and for people of another company. */
    static Optional<Introduction> introduction(Installation home, User user) {
        if (user.isBot() || user.isWorkflowBot() || user.isStranger() || "USLACKBOT".equals(user.getId())
                || isOfAnotherCompany(home, user)) {
            return Optional.empty();
        }
        var standing = standing(home, user);
        var isConfirmed = user.isEmailConfirmed() && !user.isInvitedUser() && !email(user).isEmpty();
        InstallationId at = home.id();
        return Optional.of(new Introduction(
                at, user.getId(), user.getId(), name(user), given(user), isConfirmed ? email(user) : "",
                isConfirmed ? List.of(email(user)) : List.of(), text(user.getLocale()), text(user.getTz()), standing,
                runsTheWorkspace(user)));
    }

    private static String email(User user) {
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

    /**
     * Slack takes the first word of a name for the given one; where only that is in capitals, it is the family name. The
     * library would rather have the whole name, which does not tell the two apart.
     */
    @SuppressWarnings("deprecation")
    private static String given(User user) {
        var profile = user.getProfile();
        var first = profile == null ? "" : text(profile.getFirstName()).strip();
        var last = profile == null ? "" : text(profile.getLastName()).strip();
        return isLoud(first) && !isLoud(last) ? last : first;
    }

    private static boolean isLoud(String name) {
        return name.codePoints().filter(Character::isLetter).count() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static Standing standing(Installation home, User user) {
        if (user.isDeleted()) {
            return Standing.CLOSED;
        }
        return user.isRestricted() || user.isUltraRestricted() || !isAtHome(home, user)
                ? Standing.GUEST
                : Standing.MEMBER;
    }

    /** In a channel shared with another company, its people carry the ids of their own workspace and organisation. */
    private static boolean isOfAnotherCompany(Installation home, User user) {
        var enterprise = InstallationFacts.of(home).enterprise();
        var isOfTheOrganisation = !enterprise.isEmpty()
                && (enterprise.equals(enterprise(user)) || enterprise.equals(user.getTeamId()));
        return !isOfTheOrganisation && !isAtHome(home, user);
    }

    /** The workspace where the bot was installed; on Enterprise Grid, where it was installed for all, the organisation. */
    private static boolean isAtHome(Installation home, User user) {
        var facts = InstallationFacts.of(home);
        if (facts.team().isEmpty()) {
            return facts.enterprise().equals(enterprise(user)) || facts.enterprise().equals(user.getTeamId());
        }
        var teams = Optional.ofNullable(user.getEnterpriseUser()).map(EnterpriseUser::getTeams).orElse(List.of());
        return user.getTeamId() == null || facts.team().equals(user.getTeamId()) || teams.contains(facts.team());
    }

    private static String enterprise(User user) {
        return user.getEnterpriseUser() == null ? "" : text(user.getEnterpriseUser().getEnterpriseId());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Those the workspace itself trusts with its settings. */
    private static boolean runsTheWorkspace(User user) {
        return List.of(user.isAdmin(), user.isOwner(), user.isPrimaryOwner()).contains(true);
    }
}
