package io.binome.slack;

import com.slack.api.model.User;
import io.binome.platform.Named;
import io.binome.programme.Person;

/**
 * Who runs programmes from the first day: those the operator names by user id or e-mail address. Where nobody is named,
 * whoever runs the workspace.
 *
 * @param elseOwners whether owners and admins of the workspace stand in where nobody is named
 */
record Admins(Named named, boolean elseOwners) {
    Person appointed(Person person, User user) {
        return isAdmin(user) ? person.serving(Person.Duty.ADMIN) : person;
    }

    private boolean isAdmin(User user) {
        return named.isNobody()
                ? elseOwners && SlackUsers.runsTheWorkspace(user)
                : named.has(user.getId(), SlackUsers.email(user));
    }
}
