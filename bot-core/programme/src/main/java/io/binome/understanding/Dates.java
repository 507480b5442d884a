package io.binome.understanding;

import io.binome.text.Text;
import io.binome.when.Asks;
import io.binome.when.Viewpoint;
import io.binome.when.When;
import java.util.List;
import java.util.Optional;

/** When, as {@link When} reads it, as one reading among others. */
final class Dates {
    private Dates() {}

    static Optional<Understood> read(String text, Viewpoint seen) {
        var read = When.read(text, seen);
        return switch (read.when()) {
            case When.Unread unread -> Optional.empty();
            case When.Impossible(var why, var meant) ->
                Optional.of(new Understood(dated(read), false, choices(read), Optional.of(question("impossible"))));
            case When when -> Optional.of(new Understood(dated(read), read.sure(), choices(read), asked(read)));
        };
    }

    private static Reading dated(io.binome.when.Understood read) {
        return new Reading.Dated(read.when(), read.refused());
    }

    private static List<Reading> choices(io.binome.when.Understood read) {
        return read.choices().stream().map(when -> (Reading) new Reading.Dated(when, List.of())).toList();
    }

    private static Optional<Text> asked(io.binome.when.Understood read) {
        var asks = !read.sure() && read.asks() == Asks.NOTHING ? Asks.WHICH : read.asks();
        return switch (asks) {
            case NOTHING -> Optional.empty();
            case HOUR -> Optional.of(question("hour"));
            case DAY -> Optional.of(question("day"));
            case WHICH -> Optional.of(question("which"));
            case WHEN -> Optional.of(question("date"));
        };
    }

    private static Text question(String name) {
        return Understood.question(name);
    }
}
