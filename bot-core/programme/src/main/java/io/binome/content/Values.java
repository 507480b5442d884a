package io.binome.content;

import io.binome.content.ContentFault.Reason;
import io.binome.content.Front.Value;
import io.binome.markup.Lines;
import io.binome.programme.Role;
import io.binome.text.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the front matter says, as values; what is none is told, and is then empty. */
final class Values {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final String BOTH = "both";
    private static final String ADMIN = "admin";

    private final Front front;
    private final Proof proof;

    Values(Front front, Proof proof) {
        this.front = front;
        this.proof = proof;
    }

    String title() {
        return required("title").map(value -> proof.words(value.line(), value.words(), Limits.TITLE)).orElse("");
    }

    /** Where the title stands. */
    int titleLine() {
        return front.value("title").map(Value::line).orElse(1);
    }

    <E extends Enum<E>> Optional<E> one(String key, Class<E> type) {
        return required(key).flatMap(value -> {
            var found = named(type, value.words(), key, value.line());
            found.ifPresent(each -> proof.shape().add(key, value.line(), written(each)));
            return found;
        });
    }

    <E extends Enum<E>> Set<E> several(String key, Class<E> type) {
        var all = EnumSet.noneOf(type);
        required(key).ifPresent(value -> {
            var words = words(value, type.getEnumConstants().length);
            words.forEach(word -> named(type, word, key, value.line()).ifPresent(each -> {
                if (!all.add(each)) {
                    proof.fault(value.line(), Reason.VALUE_TWICE, "key", key, "given", word);
                }
            }));
            if (words.isEmpty()) {
                proof.fault(value.line(), Reason.VALUE_MISSING, "key", key);
            } else if (all.size() == words.size()) {
                proof.shape().add(key, value.line(), String.join(", ", all.stream().map(Values::written).toList()));
            }
        });
        return all;
    }

    /** Mentor, mentee, or both. */
    Set<Role> roles() {
        return roles(List.of("mentor", "mentee", BOTH));
    }

    private Set<Role> roles(List<String> known) {
        var value = required("role");
        if (value.isEmpty()) {
            return Set.of();
        }
        var word = value.get().words().toLowerCase(Locale.ROOT);
        var roles = word.equals(BOTH)
                ? EnumSet.allOf(Role.class)
                : Arrays.stream(Role.values())
                        .filter(each -> written(each).equals(word))
                        .collect(() -> EnumSet.noneOf(Role.class), Set::add, Set::addAll);
        if (roles.isEmpty()) {
            unknown(value.get().line(), "role", word, known);
        } else {
            proof.shape().add("role", value.get().line(), word);
        }
        return roles;
    }

    /** Mentor, mentee, or both; none where it is for whoever runs the programme. */
    Set<Role> rolesOrAdmin() {
        var value = front.value("role").filter(each -> each.words().toLowerCase(Locale.ROOT).equals(ADMIN));
        value.ifPresent(each -> proof.shape().add("role", each.line(), ADMIN));
        return value.isPresent() ? Set.of() : roles(List.of("mentor", "mentee", BOTH, ADMIN));
    }

    /** The ids of skills; there may be none. */
    List<String> skills() {
        var all = new LinkedHashSet<String>();
        front.value("skills").ifPresentOrElse(value -> {
            var words = words(value, proof.skills().all().size());
            for (var word : words) {
                if (proof.skills().all().stream().noneMatch(skill -> skill.id().equals(word))) {
                    noSkill(value.line(), word);
                } else if (!all.add(word)) {
                    proof.fault(value.line(), Reason.VALUE_TWICE, "key", "skills", "given", word);
                }
            }
            if (all.size() == words.size()) {
                proof.shape().add("skills", value.line(), String.join(", ", new TreeSet<>(all)));
            }
        }, () -> missing("skills"));
        return List.copyOf(all);
    }

    int number(String key, int least, int most) {
        return required(key).map(value -> {
            if (!value.words().matches("\\d{1,3}")
                    || Integer.parseInt(value.words()) < least
                    || Integer.parseInt(value.words()) > most) {
                proof.fault(
                        value.line(), Reason.NUMBER_UNFIT, "key", key, "given", value.words(), "least", least, "most",
                        most);
                return least;
            }
            proof.shape().add(key, value.line(), value.words());
            return Integer.parseInt(value.words());
        }).orElse(least);
    }

    /** Words that may be there. */
    Optional<String> perhaps(String key) {
        return front.value(key)
                .filter(value -> !value.words().isEmpty())
                .map(value -> proof.words(value.line(), value.words(), Limits.TITLE));
    }

    /** Words by which it is found; there may be none. */
    List<String> words() {
        return front.value("words")
                .map(value -> {
                    proof.words(value.line(), value.words(), Limits.WORDS);
                    return words(value, Limits.WORDS);
                })
                .orElse(List.of());
    }

    /** A day that may be there. */
    Optional<LocalDate> day(String key) {
        return front.value(key).filter(value -> !value.words().isEmpty()).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value.words()));
            } catch (DateTimeException noDay) {
                proof.fault(value.line(), Reason.DAY_UNFIT, "key", key, "given", value.words());
                return Optional.empty();
            }
        });
    }

    private Optional<Value> required(String key) {
        var value = front.value(key);
        if (value.isEmpty()) {
            missing(key);
        } else if (value.get().words().isEmpty()) {
            proof.fault(value.get().line(), Reason.VALUE_MISSING, "key", key);
        }
        return value.filter(each -> !each.words().isEmpty());
    }

    private void missing(String key) {
        if (!front.isMeant(key)) {
            proof.fault(1, Reason.KEY_MISSING, "key", key);
        }
    }

    /** One more than are known at most: among so many, one is unknown or there twice. */
    private static List<String> words(Value value, int known) {
        return COMMA.splitAsStream(value.words())
                .map(word -> Lines.stripped(word).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(known + 1L)
                .toList();
    }

    private <E extends Enum<E>> Optional<E> named(Class<E> type, String word, String key, int line) {
        var known = Arrays.stream(type.getEnumConstants()).toList();
        var found = known.stream().filter(each -> written(each).equalsIgnoreCase(word)).findFirst();
        if (found.isEmpty()) {
            unknown(line, key, word, known.stream().map(Values::written).toList());
        }
        return found;
    }

    private void unknown(int line, String key, String word, List<String> known) {
        proof.fault(line, Reason.VALUE_UNKNOWN, "key", key, "given", word, "known", String.join(", ", known));
    }

    private void noSkill(int line, String word) {
        var ids = proof.skills().all().stream().map(skill -> skill.id()).toList();
        var nearest = word.length() > Limits.TITLE
                ? Optional.<String>empty()
                : Nearest.to(word, ids)
                        .or(() -> proof.skills().find(word.replace('-', ' ')).map(skill -> skill.id()));
        proof.fault(
                line, Reason.SKILL_UNKNOWN, "given", word, "near", nearest.isPresent() ? "yes" : "no",
                "nearest", nearest.orElse(""));
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
