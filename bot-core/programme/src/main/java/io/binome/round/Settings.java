package io.binome.round;

import io.binome.programme.Policy;
import io.binome.programme.Round;
import io.binome.programme.RoundOrder.Setting;
import io.binome.programme.Steering;
import java.util.List;
import java.util.Set;

/** Everything an admin may decide about a round: how it weighs things up, and what is settled before it is run. */
public record Settings(Policy policy, Steering steering) {
    public static Settings standard() {
        return new Settings(Policy.standard(), Steering.none());
    }

    /** Those a round was run with. */
    public static Settings of(Round round) {
        return new Settings(round.policy(), round.steering());
    }

    /** Those of the next round: the pairs that were locked have been proposed, everything else goes on to hold. */
    public Settings next() {
        return new Settings(policy, new Steering(Set.of(), steering.forbidden(), steering.extra()));
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
            case Setting.Aim(var objective) -> new Settings(policy.with(objective), steering);
            case Setting.Share(var hours) -> new Settings(policy.sharing(hours), steering);
            case Setting.Weigh(var part, var weight) -> new Settings(policy.with(part, weight), steering);
            case Setting.Lock(var couple) -> new Settings(policy, steering.locking(couple));
            case Setting.Forbid(var couple) -> new Settings(policy, steering.forbidding(couple));
            case Setting.Free(var couple) -> new Settings(policy, steering.freeing(couple));
            case Setting.Give(var person, var places) -> new Settings(policy, steering.giving(person, places));
        };
    }
}
