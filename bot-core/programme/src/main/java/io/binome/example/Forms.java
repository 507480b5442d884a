package io.binome.example;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** On which arguments the words of a message depend, by number or by kind, and of which cases it speaks. */
final class Forms {
    /** What a case is chosen by, such as the number of people, and the cases in the order of the message. */
    record Cases(ArgType type, Set<String> selectors) {}

    private final MessagePattern pattern;
    private final Map<String, Cases> cases = new LinkedHashMap<>();
    private boolean isNested;

    private Forms(String pattern) {
        this.pattern = new MessagePattern(pattern);
        read(0, this.pattern.countParts(), false);
    }

    static Forms of(String pattern) {
        return new Forms(pattern);
    }

    private void read(int from, int to, boolean within) {
        for (var at = from; at < to; at++) {
            var part = pattern.getPart(at);
            if (part.getType() == Part.Type.ARG_START) {
                var end = pattern.getLimitPartIndex(at);
                if (part.getArgType().hasPluralStyle() || part.getArgType() == ArgType.SELECT) {
                    isNested |= within;
                    choice(at, end, part.getArgType());
                }
                at = end;
            }
        }
    }

    private void choice(int start, int end, ArgType type) {
        var name = pattern.getSubstring(pattern.getPart(start + 1));
        var selectors = cases.computeIfAbsent(name, each -> new Cases(type, new LinkedHashSet<>())).selectors();
        for (var at = start + 2; at < end; at++) {
            if (pattern.getPartType(at) == Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(pattern.getPart(at)));
            } else if (pattern.getPartType(at) == Part.Type.MSG_START) {
                var limit = pattern.getLimitPartIndex(at);
                read(at + 1, limit, true);
                at = limit;
            }
        }
    }

    /** The names of all arguments, those within a case too. */
    Set<String> arguments() {
        var names = new TreeSet<String>();
        for (var at = 0; at < pattern.countParts(); at++) {
            var type = pattern.getPartType(at);
            if (type == Part.Type.ARG_NAME || type == Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(pattern.getPart(at)));
            }
        }
        return names;
    }

    Map<String, Cases> cases() {
        return cases;
    }

    /** The cases of an argument that is known to have some. */
    Cases casesOf(String argument) {
        return Objects.requireNonNull(cases.get(argument));
    }

    /** Choices of a case for each argument, so that each case comes up; all of them where one stands within another. */
    List<Map<String, String>> choices() {
        List<Map<String, String>> all = List.of(Map.of());
        for (var each : cases.entrySet()) {
            var selectors = List.copyOf(each.getValue().selectors());
            all = isNested ? product(all, each.getKey(), selectors) : oneByOne(all, each.getKey(), selectors);
        }
        return all;
    }

    private List<Map<String, String>> product(
            List<Map<String, String>> before, String name, List<String> selectors) {
        var all = new ArrayList<Map<String, String>>();
        for (var chosen : before) {
            for (var selector : selectors) {
                all.add(with(chosen, name, selector));
            }
        }
        return all;
    }

    /** The cases of one argument while all others stay at their last; the choice with all at their last comes last. */
    private List<Map<String, String>> oneByOne(
            List<Map<String, String>> before, String name, List<String> selectors) {
        var all = new ArrayList<Map<String, String>>();
        for (var chosen : before.subList(0, before.size() - 1)) {
            all.add(with(chosen, name, selectors.getLast()));
        }
        for (var selector : selectors) {
            all.add(with(before.getLast(), name, selector));
        }
        return all;
    }

    private static Map<String, String> with(Map<String, String> chosen, String name, String selector) {
        var more = new LinkedHashMap<>(chosen);
        more.put(name, selector);
        return more;
    }
}
