package io.binome.roster;

import io.binome.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One thing wrong in a roster file. {@code line} is the physical line on which the record starts, counted from 1;
 * {@code column} is the header as the file spells it and {@code cell} the offending text, both empty where they say
 * nothing; {@code earlier} is the line of the first occurrence for a repeated address, else 0; {@code choices} is what an ambiguous cell could mean.
 */
public record RosterFault(int line, FaultReason reason, String column, String cell, int earlier, List<String> choices) {
    /** The order of the harm they do: what is lost, what is missing or doubtful, what is left out on purpose. */
    static final Comparator<RosterFault> BY_HARM = Comparator.comparing(
            (RosterFault fault) -> fault.reason().severity())
            .thenComparing(RosterFault::reason)
            .thenComparingInt(RosterFault::line);

    private static final int LONGEST_QUOTE = 80;

    public RosterFault {
        cell = Cells.shortened(Cells.clean(cell), LONGEST_QUOTE);
        column = Cells.shortened(Cells.clean(column), LONGEST_QUOTE);
        choices = List.copyOf(choices);
    }

    RosterFault(int line, FaultReason reason, String column, String cell, int earlier) {
        this(line, reason, column, cell, earlier, List.of());
    }

    static RosterFault of(int line, FaultReason reason) {
        return new RosterFault(line, reason, "", "", 0);
    }

    static RosterFault of(int line, FaultReason reason, String column, String cell) {
        return new RosterFault(line, reason, column, cell, 0);
    }

    /** Somebody is known by their account, and the line gives them another address than the roster did before. */
    public static RosterFault renamed(RosterLine line, String name) {
        return of(line.line(), FaultReason.ADDRESS_CHANGED, name, line.email());
    }

    /** What is wrong, as a sentence that names the line. */
    public Text sentence() {
        return Text.of(reason.key(), "line", line, "column", column, "cell", cell, "earlier", earlier,
                "choices", Text.listing(choices));
    }

    /** The arguments of the sentence with the key of the reason. */
    public Map<String, Object> arguments() {
        return Map.of("line", line, "column", column, "cell", cell, "earlier", earlier,
                "choices", String.join(", ", choices));
    }
}
