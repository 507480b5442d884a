package io.binome.slack;

import com.ibm.icu.util.TimeZone;
import com.slack.api.model.User;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.store.Installations.Installation;
import io.binome.text.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what Slack says about a user. */
final class SlackUsers {
    private static final String REGIONLESS = "001";

    private SlackUsers() {}

    /** Somebody whom nothing but Slack has told about. */
    static Person person(OrganisationId organisation, InstallationId at, User user) {
        var zone = zone(user.getTz());
        return new Person(
                id(organisation, at, user),
                name(user),
                email(user),
                Language.of(text(user.getLocale()).split("-", 2)[0]).orElse(Language.EN),
                Person.Hours.office(zone, country(zone), ""),
                null,
                Person.Work.unknown().with(account(user)).in(zone),
                Person.Hints.none(),
                Set.of());
    }

    private static PersonId id(OrganisationId organisation, InstallationId at, User user) {
        var email = email(user);
        return email.isEmpty()
                ? organisation.personAt(at.value() + "." + user.getId())
                : organisation.personAt(email);
    }

    static String email(User user) {
        var profile = user.getProfile();
        return profile == null ? "" : text(profile.getEmail()).strip();
    }

    static String name(User user) {
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

    static Account account(User user) {
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

    /** Somebody as Slack describes them now; a zone that they chose themselves stays. */
    static Person described(Person before, User user) {
        var work = before.work();
        var fresh = before.called(name(user));
        var zone = zone(user.getTz());
        if (work.zone() != null && work.zone().equals(before.hours().zone()) && !zone.equals(work.zone())) {
            fresh = fresh.working(before.hours().in(zone));
            work = work.in(zone);
        }
        return fresh.working(work.account() == Account.GONE ? work : work.with(account(user)));
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return ZoneId.of(text(name));
        } catch (DateTimeException unknown) {
            return ZoneId.of("Europe/Paris");
        }
    }

    /** The country whose public holidays are kept there. */
    private static String country(ZoneId zone) {
        try {
            var region = TimeZone.getRegion(zone.getId());
            return region.equals(REGIONLESS) ? "" : region.toUpperCase(Locale.ROOT);
        } catch (IllegalArgumentException unknown) {
            return "";
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Those the workspace itself trusts with its settings. */
    static boolean runsTheWorkspace(User user) {
        return List.of(user.isAdmin(), user.isOwner(), user.isPrimaryOwner()).contains(true);
    }
}
