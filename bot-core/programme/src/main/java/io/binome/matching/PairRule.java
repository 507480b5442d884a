package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.programme.PersonPair;
import io.binome.programme.Programme.Kind;
import io.binome.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What must hold for two people to be brought together; in one-way mentoring the first would be the mentor. */
enum PairRule {
    /** A mentor for a mentee. */
    THEIR_PARTS((first, second, context) -> context.pool().kind() == Kind.CROSS
            ? first.toGive > 0 && second.toGive > 0
            : first.toGive > 0 && second.toLearn > 0),
    /** The more senior one mentors; in reverse mentoring, the less senior one. */
    RIGHT_SENIORITY((first, second, context) -> switch (context.pool().kind()) {
        case CROSS -> true;
        case TRADITIONAL -> first.seniority() >= second.seniority();
        case REVERSE -> first.seniority() <= second.seniority();
    }),
    A_LANGUAGE_IN_COMMON((first, second, context) -> (first.languages & second.languages) != 0),
    ENOUGH_SHARED_HOURS((first, second,
            context) -> context.hours().shared(first.hours, second.hours) >= 60 * context.policy().leastHours()),
    /** Neither one's manager nor their manager's manager. */
    NOT_THEIR_MANAGER((first, second, context) -> !leads(first.id(), second.id(), context)
            && !leads(second.id(), first.id(), context)),
    /** People who have worked together before are brought together again only if both ask. */
    NOT_AGAIN((first, second, context) -> context.pool().earlier().isEmpty()
            || !context.pool().earlier().contains(new PersonPair(first.id(), second.id()))
            || (first.candidate.wishes().contains(second.id()) && second.candidate.wishes().contains(first.id()))),
    NOT_FORBIDDEN((first, second, context) -> context.overrides().forbidden().isEmpty()
            || !context.overrides().forbidden().contains(new PersonPair(first.id(), second.id()))),
    /** Neither has asked, in confidence, not to be matched with the other. */
    NOT_EXCLUDED((first, second, context) -> !first.candidate.excluded().contains(second.id())
            && !second.candidate.excluded().contains(first.id()));

    /** Every rule whose reason people may read: all but what somebody, or the admin, has asked in confidence. */
    static final List<PairRule> TOLD = Arrays.stream(values())
            .filter(rule -> rule != NOT_EXCLUDED && rule != NOT_FORBIDDEN)
            .toList();

    private static final PairRule[] ALL = values();

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas capture nothing
    private final Holds holds;

    @FunctionalInterface
    private interface Holds {
        boolean test(Features first, Features second, RoundContext context);
    }

    PairRule(Holds holds) {
        this.holds = holds;
    }

    boolean allows(Features first, Features second, RoundContext context) {
        return holds.test(first, second, context);
    }

    /** Why two people were not brought together; only for a rule that may be told. */
    public Text reason() {
        return Text.of("matching.pair." + name().toLowerCase(Locale.ROOT));
    }

    /** What would change it. */
    public Text advice() {
        return Text.of("matching.advice." + name().toLowerCase(Locale.ROOT));
    }

    static boolean allAllow(Features first, Features second, RoundContext context) {
        for (var rule : ALL) {
            if (!rule.allows(first, second, context)) {
                return false;
            }
        }
        return true;
    }

    /** The first rule against a pair that may be told; exclusions are not even looked at. */
    static Optional<PairRule> toldAgainst(Features first, Features second, RoundContext context) {
        return TOLD.stream().filter(rule -> !rule.allows(first, second, context)).findFirst();
    }

    private static boolean leads(PersonId leader, PersonId person, RoundContext context) {
        var manager = context.managerOf(person);
        return leader.equals(manager) || leader.equals(context.managerOf(manager));
    }
}
