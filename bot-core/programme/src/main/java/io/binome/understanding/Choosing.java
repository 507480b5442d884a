package io.binome.understanding;

import io.binome.when.Viewpoint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways of naming one of the choices on offer: by its label, by what else it is called, by its place or a score. */
record Choosing(String text, Viewpoint seen, Typed typed, Senses senses, Labels labels, Sayings sayings) {
    private static final Pattern SCORE = Pattern.compile("\\s*(\\d)\\s*/\\s*(\\d)\\W*");

    Optional<Understood> exactly() {
        return labels.exactly(text);
    }

    /** What else a choice is called, and no more. */
    Optional<Understood> only() {
        return sayings.only(typed);
    }

    Optional<Understood> label() {
        return scored().or(() -> labels.read(new Typed(senses.core()))).or(() -> labels.read(typed));
    }

    /** "4/5", where there are five. */
    private Optional<Understood> scored() {
        var score = SCORE.matcher(text);
        return score.matches() && Integer.parseInt(score.group(2)) == labels.offered().size()
                ? places().named(List.of(score.group(1)))
                : Optional.empty();
    }

    Optional<Understood> said() {
        return sayings.read(typed);
    }

    Optional<Understood> named() {
        return labels.named(typed, senses);
    }

    /** The place of a date among the dates on offer. */
    Optional<Understood> place() {
        return places().among(label -> Dates.read(label, seen).isPresent()).named(typed);
    }

    private Places places() {
        return new Places(labels.offered());
    }
}
