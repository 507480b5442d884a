package io.binome.matching;

import io.binome.programme.Member;
import io.binome.programme.Person.Account;
import io.binome.text.Text;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What must hold for somebody to take part in a round. */
public enum PersonRule {
    NOT_A_SERVICE_ACCOUNT((features, context) -> features.candidate.person().work().account() != Account.SERVICE),
    NOT_A_GUEST((features, context) -> features.candidate.person().work().account() != Account.GUEST),
    WITHIN_REACH((features, context) -> features.candidate.person().work().account() != Account.GONE),
    STILL_TAKING_PART((features, context) -> features.candidate.standing().status() != Member.Status.LEFT),
    NOT_PAUSED((features, context) -> {
        var until = features.candidate.person().pausedUntil();
        return until == null || !until.isAfter(context.pool().now().atOffset(ZoneOffset.UTC).toLocalDate());
    }),
    A_PART_TO_PLAY((features, context) -> !features.candidate.profile().roles().isEmpty() || features.toGive > 0),
    A_FREE_PLACE((features, context) -> features.toGive + features.toLearn > 0),
    WITHIN_THEIR_LOAD((features, context) -> features.room > 0);

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas capture nothing
    private final BiPredicate<Features, RoundContext> rule;

    PersonRule(BiPredicate<Features, RoundContext> rule) {
        this.rule = rule;
    }

    boolean allows(Features features, RoundContext context) {
        return rule.test(features, context);
    }

    /** Whether an admin should hear of it: that people have left, or a partner already, is as it should be. */
    boolean isNews() {
        return this != A_FREE_PLACE && this != STILL_TAKING_PART;
    }

    /** What an admin reads of somebody whom this rule keeps out. */
    public Text reason() {
        return Text.of("matching.person." + name().toLowerCase(Locale.ROOT));
    }

    /** The first rule that keeps somebody out of the round. */
    static Optional<PersonRule> against(Features features, RoundContext context) {
        return Arrays.stream(values()).filter(rule -> !rule.allows(features, context)).findFirst();
    }
}
