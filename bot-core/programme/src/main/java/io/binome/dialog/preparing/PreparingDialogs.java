package io.binome.dialog.preparing;

import io.binome.engine.Dialog;
import io.binome.engine.StepContext;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Pair;
import java.time.Instant;
import java.util.List;

/** How a pair prepares its sessions. */
public final class PreparingDialogs {
    private PreparingDialogs() {}

    public static List<Dialog<?>> all() {
        return List.of(new Preparation());
    }

    /**
     * The message with what this person should know before a session below it: the goals of the two, what they themselves wanted to
     * keep in mind, and what each would like to bring, the partner first.
     */
    public static Message below(Message message, Pair pair, PersonId to, StepContext at) {
        var words = new MatterWords(pair, to, at);
        var all = words.withGoals(message);
        var takeaway = Takeaways.of(pair.id(), to, at);
        if (takeaway.isPresent()) {
            all = all.and("matter.takeaway", "words", takeaway.get().words());
        }
        for (var person : List.of(pair.partnerOf(to), to)) {
            var matter = Matters.of(pair, person, at);
            if (matter.isPresent()) {
                all = all.and(new Block.Paragraph(words.line(matter.get())));
            }
        }
        return all;
    }

    /** A button by which somebody says what they would like to bring, or something else than they have said. */
    public static Choice button(Enum<?> answer, PairId id, PersonId to, StepContext at) {
        var has = at.together(id).flatMap(pair -> Matters.of(pair, to, at)).isPresent();
        return Choice.of(answer, has ? "matter.button.change" : "matter.button").keepingOpen();
    }

    /** Whether one of a pair has been sent the agenda of the session that is to come. */
    public static boolean hasAgenda(Pair pair, PersonId person, StepContext at) {
        return pair.coming(at.now()).filter(start -> !agendaDay(person, start, at).isAfter(at.now())).isPresent();
    }

    /**
     * When somebody gets the agenda of a session: the day before or, where that is not a working day, the last one before; at most
     * a week.
     */
    public static Instant agendaDay(PersonId person, Instant start, StepContext at) {
        var calendar = at.calendar(person);
        var local = start.atZone(calendar.zone());
        for (var days = 1; days <= 7; days++) {
            if (calendar.isWorkingDay(local.toLocalDate().minusDays(days))) {
                return local.minusDays(days).toInstant();
            }
        }
        return local.minusDays(1).toInstant();
    }
}
