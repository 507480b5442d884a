package io.binome.app;

import io.binome.programme.Policy;
import io.binome.text.Language;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Policy.Part;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the options of {@code match}; what it cannot make sense of is told with what would do. */
final class MatchWishes {
    private static final Pattern WEIGHT = Pattern.compile("\\s*([A-Za-z]+)\\s*=\\s*(\\d{1,3})\\s*");
    private static final int HEAVIEST = 100;
    private static final int HOURS_OF_A_WEEK = 168;
    private static final int LONGEST_LIMIT = 86_400;

    private final Operator operator;

    MatchWishes(Operator operator) {
        this.operator = operator;
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String option, String given) {
        return named(type, given).orElseThrow(() -> mistake(
                "match.oneof", "option", option, "given", given, "known", names(type)));
    }

    Language language(String option, String given) {
        return Language.of(given).orElseThrow(() -> mistake(
                "match.oneof", "option", option, "given", given, "known", codes()));
    }

    private static String codes() {
        return Language.all().stream()
                .map(language -> language.code().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The standard policy, but for what is given. */
    Policy policy(Objective objective, @Nullable String weights, @Nullable Integer leastHours) {
        var policy = Policy.standard().with(objective);
        if (leastHours != null) {
            if (leastHours < 0 || leastHours > HOURS_OF_A_WEEK) {
                throw mistake("match.hours", "most", HOURS_OF_A_WEEK);
            }
            policy = policy.sharing(leastHours);
        }
        for (var each : weights == null ? new String[0] : weights.split(",", -1)) {
            var weight = WEIGHT.matcher(each);
            var part = weight.matches() ? named(Part.class, weight.group(1)) : Optional.<Part>empty();
            if (part.isEmpty() || Integer.parseInt(weight.group(2)) > HEAVIEST) {
                throw mistake(
                        "match.weights", "given", each.strip(), "known", names(Part.class).toLowerCase(Locale.ROOT));
            }
            policy = policy.with(part.get(), Integer.parseInt(weight.group(2)));
        }
        return policy;
    }

    Duration limit(int seconds) {
        if (seconds < 1 || seconds > LONGEST_LIMIT) {
            throw mistake("match.limit", "most", LONGEST_LIMIT);
        }
        return Duration.ofSeconds(seconds);
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String given) {
        var name = given.strip().replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private Misconfigured mistake(String key, Object... namesAndValues) {
        return new Misconfigured(Exit.USAGE, operator.say(key, namesAndValues));
    }
}
