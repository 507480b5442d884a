package io.binome.slack;

import com.slack.api.model.User;
import io.binome.programme.Person;
import java.util.Locale;
import java.util.Set;

/**
 * Who runs programmes from the first day: those the operator names by user id or e-mail address. Where nobody is named,
 * whoever runs the workspace.
 */
final class Admins {
    private final Set<String> named;
    private final boolean elseOwners;

    /** @param elseOwners whether owners and admins of the workspace stand in where nobody is named */
    Admins(Set<String> named, boolean elseOwners) {
        this.named = Set.copyOf(named);
        this.elseOwners = elseOwners;
    }

    Set<String> named() {
        return named;
    }

    Person appointed(Person person, User user) {
        return isAdmin(user) ? person.serving(Person.Duty.ADMIN) : person;
    }

    private boolean isAdmin(User user) {
        return named.isEmpty()
                ? elseOwners && SlackUsers.runsTheWorkspace(user)
                : named.stream().anyMatch(name -> name.equals(user.getId())
                        || name.toLowerCase(Locale.ROOT).equals(SlackUsers.email(user).toLowerCase(Locale.ROOT)));
    }
}
