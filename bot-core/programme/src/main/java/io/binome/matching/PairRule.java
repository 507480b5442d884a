package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.programme.Couple;
import io.binome.programme.Programme.Kind;
import io.binome.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What must hold for two people to be brought together; in one-way mentoring the first would be the mentor. */
public enum PairRule {
    /** A mentor for a mentee. */
    THEIR_PARTS((first, second, terms) -> terms.pool().kind() == Kind.CROSS
            ? first.toGive > 0 && second.toGive > 0
            : first.toGive > 0 && second.toLearn > 0),
    /** The more senior one mentors; in reverse mentoring, the less senior one. */
    RIGHT_SENIORITY((first, second, terms) -> switch (terms.pool().kind()) {
        case CROSS -> true;
        case TRADITIONAL -> first.seniority() >= second.seniority();
        case REVERSE -> first.seniority() <= second.seniority();
    }),
    A_LANGUAGE_IN_COMMON((first, second, terms) -> (first.languages & second.languages) != 0),
    ENOUGH_SHARED_HOURS((first, second,
            terms) -> terms.hours().shared(first.hours, second.hours) >= 60 * terms.policy().leastHours()),
    /** Neither one's manager nor their manager's manager. */
    NOT_THEIR_MANAGER((first, second, terms) -> !leads(first.id(), second.id(), terms)
            && !leads(second.id(), first.id(), terms)),
    /** People who have worked together before are brought together again only if both ask. */
    NOT_AGAIN((first, second, terms) -> terms.pool().earlier().isEmpty()
            || !terms.pool().earlier().contains(new Couple(first.id(), second.id()))
            || (first.candidate.wishes().contains(second.id()) && second.candidate.wishes().contains(first.id()))),
    NOT_FORBIDDEN((first, second, terms) -> terms.steering().forbidden().isEmpty()
            || !terms.steering().forbidden().contains(new Couple(first.id(), second.id()))),
    /** Neither has asked, in confidence, not to be matched with the other. */
    NOT_EXCLUDED((first, second, terms) -> !first.candidate.excluded().contains(second.id())
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
        boolean test(Sheet first, Sheet second, Terms terms);
    }

    PairRule(Holds holds) {
        this.holds = holds;
    }

    boolean allows(Sheet first, Sheet second, Terms terms) {
        return holds.test(first, second, terms);
    }

    /** Why two people were not brought together; only for a rule that may be told. */
    public Text reason() {
        return Text.of("matching.pair." + name().toLowerCase(Locale.ROOT));
    }

    /** What would change it. */
    public Text advice() {
        return Text.of("matching.advice." + name().toLowerCase(Locale.ROOT));
    }

    static boolean allAllow(Sheet first, Sheet second, Terms terms) {
        for (var rule : ALL) {
            if (!rule.allows(first, second, terms)) {
                return false;
            }
        }
        return true;
    }

    /** The first rule against a pair that may be told; exclusions are not even looked at. */
    static Optional<PairRule> toldAgainst(Sheet first, Sheet second, Terms terms) {
        return TOLD.stream().filter(rule -> !rule.allows(first, second, terms)).findFirst();
    }

    private static boolean leads(PersonId leader, PersonId person, Terms terms) {
        var manager = terms.managerOf(person);
        return leader.equals(manager) || leader.equals(terms.managerOf(manager));
    }
}
