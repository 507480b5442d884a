package io.binome.content;

import io.binome.content.ContentFault.Reason;
import io.binome.text.Nearest;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The front matter of a file: between two lines of three hyphens, a key and what it says on each. */
final class Front {
    private static final Pattern FENCE = Pattern.compile("-{3,}");
    private static final Pattern LINE = Pattern.compile("(?s)([\\p{L}_-]++)\\h*+:\\h*+(.*)");

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> meant = new HashSet<>();
    private int end;

    /** What a key says, and on which line. */
    record Value(int line, String words) {}

    private Front() {}

    /** Reads it; what is not as it should be is told. Where there is none at all, there is nothing else to be read. */
    static Optional<Front> of(List<String> lines, Collection<String> known, Proof proof) {
        var first = firstWords(lines);
        var begin = isFence(lines.get(first)) ? first : lateFence(lines, first);
        if (begin < 0) {
            proof.fault(first + 1, Reason.FRONT_MISSING);
            return Optional.empty();
        }
        if (begin > first) {
            proof.fault(first + 1, Reason.TEXT_BEFORE, "given", lines.get(first));
        }
        var front = new Front();
        front.read(lines, begin + 1, known, proof);
        return Optional.of(front);
    }

    /** Where the text begins: the index of a line. */
    int end() {
        return end;
    }

    Optional<Value> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private void read(List<String> lines, int from, Collection<String> known, Proof proof) {
        var last = lastFence(lines);
        for (end = from; end < lines.size() && !isFence(lines.get(end)); end++) {
            var line = LINE.matcher(lines.get(end));
            if (line.matches()) {
                add(line.group(1).toLowerCase(Locale.ROOT), new Value(end + 1, line.group(2)), known, proof);
            } else if (lines.get(end).startsWith("#") || end > last) {
                proof.fault(end + 1, Reason.FRONT_OPEN);
                return;
            } else if (!lines.get(end).isEmpty()) {
                proof.fault(end + 1, Reason.FRONT_LINE, "given", lines.get(end));
            }
        }
        end++;
    }

    /** Whether a key that is there only misspelt is meant to be this one. */
    boolean isMeant(String key) {
        return meant.contains(key);
    }

    /** Behind it, nothing closes the front matter any more. */
    private static int lastFence(List<String> lines) {
        var last = lines.size() - 1;
        while (last >= 0 && !isFence(lines.get(last))) {
            last--;
        }
        return last;
    }

    private void add(String key, Value value, Collection<String> known, Proof proof) {
        if (!known.contains(key)) {
            var nearest = Nearest.to(key, known);
            nearest.ifPresent(meant::add);
            proof.fault(
                    value.line(), Reason.KEY_UNKNOWN, "given", key, "near", nearest.isPresent() ? "yes" : "no",
                    "nearest", nearest.orElse(""), "known", String.join(", ", known));
        } else if (values.putIfAbsent(key, value) != null) {
            proof.fault(value.line(), Reason.KEY_TWICE, "given", key);
        }
    }

    private static int firstWords(List<String> lines) {
        var first = 0;
        while (lines.get(first).isEmpty()) {
            first++;
        }
        return first;
    }

    /** A fence further down, with a key below it. */
    private static int lateFence(List<String> lines, int from) {
        for (var at = from; at + 1 < lines.size(); at++) {
            if (isFence(lines.get(at)) && LINE.matcher(lines.get(at + 1)).matches()) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isFence(String line) {
        return FENCE.matcher(line).matches();
    }
}
