package io.binome.round;

import io.binome.programme.AdminOverrides;
import io.binome.programme.Policy;
import io.binome.programme.Round;
import io.binome.programme.RoundHead;
import io.binome.programme.RoundOrder.Setting;
import java.util.List;
import java.util.Set;

/** Everything an admin may decide about a round: how it weighs things up, and what is settled before it is run. */
public record Settings(Policy policy, AdminOverrides overrides) {
    public static Settings standard() {
        return new Settings(Policy.standard(), AdminOverrides.none());
    }

    /** Those a round was run with. */
    public static Settings of(Round round) {
        return of(round.head());
    }

    public static Settings of(RoundHead round) {
        return new Settings(round.policy(), round.overrides());
    }

    /** Those of the next round: the pairs that were locked have been proposed, everything else goes on to hold. */
    public Settings next() {
        return new Settings(policy, new AdminOverrides(Set.of(), overrides.forbidden(), overrides.extra()));
    }

    public Settings with(List<Setting> changes) {
        var settings = this;
        for (var change : changes) {
            settings = settings.with(change);
        }
        return settings;
    }

    private Settings with(Setting change) {
        return switch (change) {
            case Setting.Aim(var objective) -> new Settings(policy.with(objective), overrides);
            case Setting.Share(var hours) -> new Settings(policy.sharing(hours), overrides);
            case Setting.Weigh(var part, var weight) -> new Settings(policy.with(part, weight), overrides);
            case Setting.Lock(var couple) -> new Settings(policy, overrides.locking(couple));
            case Setting.Forbid(var couple) -> new Settings(policy, overrides.forbidding(couple));
            case Setting.Free(var couple) -> new Settings(policy, overrides.freeing(couple));
            case Setting.Give(var person, var places) -> new Settings(policy, overrides.giving(person, places));
        };
    }
}
