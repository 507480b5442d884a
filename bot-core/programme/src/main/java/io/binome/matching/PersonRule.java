package io.binome.matching;

import io.binome.programme.Person.Account;
import io.binome.programme.Standing;
import io.binome.text.Text;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What must hold for somebody to take part in a round. */
public enum PersonRule {
    NOT_A_SERVICE_ACCOUNT((sheet, terms) -> sheet.candidate.person().work().account() != Account.SERVICE),
    NOT_A_GUEST((sheet, terms) -> sheet.candidate.person().work().account() != Account.GUEST),
    WITHIN_REACH((sheet, terms) -> sheet.candidate.person().work().account() != Account.GONE),
    STILL_TAKING_PART((sheet, terms) -> sheet.candidate.standing().status() != Standing.Status.LEFT),
    NOT_PAUSED((sheet, terms) -> {
        var until = sheet.candidate.person().pausedUntil();
        return until == null || !until.isAfter(terms.pool().now().atOffset(ZoneOffset.UTC).toLocalDate());
    }),
    A_PART_TO_PLAY((sheet, terms) -> !sheet.candidate.profile().roles().isEmpty() || sheet.toGive > 0),
    A_FREE_PLACE((sheet, terms) -> sheet.toGive + sheet.toLearn > 0),
    WITHIN_THEIR_LOAD((sheet, terms) -> sheet.room > 0);

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas capture nothing
    private final BiPredicate<Sheet, Terms> rule;

    PersonRule(BiPredicate<Sheet, Terms> rule) {
        this.rule = rule;
    }

    boolean allows(Sheet sheet, Terms terms) {
        return rule.test(sheet, terms);
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
    static Optional<PersonRule> against(Sheet sheet, Terms terms) {
        return Arrays.stream(values()).filter(rule -> !rule.allows(sheet, terms)).findFirst();
    }
}
