package io.binome.dialog.action;

import io.binome.engine.Input.Submitted;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.programme.Action;
import io.binome.programme.Action.Status;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The form in which an action is noted or changed: what, whose, by when and, where there is one already, what becomes of it. */
record ActionForm(Pair pair, PersonId reader, StepContext at) {
    private static final String WHAT = "what";
    private static final String WHO = "who";
    private static final String WHEN = "when";

    /** Only where it is changed. */
    static final String STATUS = "status";

    private static final String NO_DAY = "none";

    /**
     * The prompts. Each form has one of its own, which says what it is about: what is filled into one never gets into another,
     * and what one of the two changes meanwhile is not changed back.
     */
    private static final String NOTE = "note";

    private static final String CHANGE = "change-";

    /** So many weeks from today, where no session gives the day. */
    private static final List<Integer> WEEKS = List.of(1, 2, 4);

    /** Whose it is, as its reader sees it. */
    enum Owner {
        ME,
        PARTNER,
        BOTH
    }

    Form noting() {
        return new Form(prompt(NOTE), Text.of("action.form.heading"), Text.of("action.form.save"),
                fields("", Owner.ME, null));
    }

    Form changing(Action action) {
        var fields = new ArrayList<>(fields(action.words(), owner(action, reader), action.due()));
        fields.add(new Field.One(
                STATUS, Text.of("action.form.status"), true,
                Arrays.stream(Status.values())
                        .map(status -> new Option(
                                Choice.value(status), Text.of("action.form.status." + Choice.value(status))))
                        .toList(),
                Choice.value(Status.OPEN)));
        return new Form(
                prompt(CHANGE + action.id().number() + "-" + mark(action)), Text.of("action.form.change"),
                Text.of("action.form.save"), List.copyOf(fields));
    }

    private List<Field> fields(String words, Owner owner, @Nullable LocalDate due) {
        return List.of(
                new Field.Words(
                        WHAT, Text.of("action.form.what"), Text.of("action.form.what.hint"), true, Action.LONGEST,
                        false,
                        words),
                new Field.One(
                        WHO, Text.of("action.form.who"), true,
                        Arrays.stream(Owner.values())
                                .map(each -> new Option(
                                        Choice.value(each),
                                        Text.of("action.form.who." + Choice.value(each), "partner",
                                                pair.partnerOf(reader))))
                                .toList(),
                        Choice.value(owner)),
                new Field.One(
                        WHEN, Text.of("action.form.when"), true, days(due),
                        due == null ? NO_DAY : due.toString()));
    }

    /** The day it has, that of the coming session, and some others in their order; and none. */
    private List<Option> days(@Nullable LocalDate due) {
        var today = at.today(reader);
        var days = new TreeMap<LocalDate, Text>();
        WEEKS.forEach(weeks -> days.put(
                today.plusWeeks(weeks),
                Text.of("action.form.when.weeks", "weeks", weeks, "day", today.plusWeeks(weeks))));
        if (due != null) {
            days.put(due, Text.of("action.form.when.day", "day", due));
        }
        var next = pair.next();
        if (next != null && next.isAfter(at.now())) {
            var day = at.day(reader, next);
            days.put(day, Text.of("action.form.when.session", "day", day));
        }
        var options = new ArrayList<Option>();
        options.add(new Option(NO_DAY, Text.of("action.form.when.none")));
        days.forEach((day, label) -> options.add(new Option(day.toString(), label)));
        return List.copyOf(options);
    }

    private PromptId prompt(String name) {
        return PromptId.of(ConversationId.of(Actions.KIND, pair.id()), name, reader);
    }

    static boolean isChange(Submitted form) {
        return form.prompt().name().startsWith(CHANGE);
    }

    /** The number of the action that a form changes; 0 where it says none. */
    static int number(Submitted form) {
        var number = form.prompt().name().substring(CHANGE.length()).split("-", 2)[0];
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    /** Whether an action reads as it did when the form was opened. */
    static boolean isAbout(Submitted form, Action action) {
        return form.prompt().name().equals(CHANGE + action.id().number() + "-" + mark(action));
    }

    private static String mark(Action action) {
        return Integer.toHexString(Objects.hash(action.words(), action.owners(), action.due()));
    }

    static Owner owner(Action action, PersonId reader) {
        if (action.owners().size() > 1) {
            return Owner.BOTH;
        }
        return action.owners().contains(reader) ? Owner.ME : Owner.PARTNER;
    }

    static String words(Submitted form) {
        return form.answer(WHAT).strip().replaceAll("\\s+", " ");
    }

    /** The action as it was filled in; none where it says what the form would not have let pass. */
    static Optional<Action> read(Submitted form, Pair pair, Action before) {
        var by = form.by();
        var words = words(form);
        var day = form.answer(WHEN);
        if (words.isEmpty() || words.length() > Action.LONGEST || !(day.equals(NO_DAY) || isDay(day))) {
            return Optional.empty();
        }
        var owners = switch (Choice.answer(Owner.class, form.answer(WHO))) {
            case PARTNER -> List.of(pair.partnerOf(by));
            case BOTH -> pair.members();
            case ME -> List.of(by);
            case null -> List.of(by);
        };
        return Optional.of(before.put(by, words, owners, day.equals(NO_DAY) ? null : LocalDate.parse(day)));
    }

    private static boolean isDay(String words) {
        try {
            LocalDate.parse(words);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
