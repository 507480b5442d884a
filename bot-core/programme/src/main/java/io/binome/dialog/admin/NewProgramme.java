package io.binome.dialog.admin;

import io.binome.dialog.admin.AdminCommands.Answer;
import io.binome.dialog.admin.AdminCommands.State;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.ProgrammeEnd;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.List;
import java.util.Locale;

/** The four questions behind a new programme: its kind, its name, how long it lasts, and how often pairs meet. */
record NewProgramme(PersonId by, StepContext at) {
    private static final List<Integer> MONTHS = List.of(6, 3, 9, 12);
    private static final List<Integer> WEEKS = List.of(4, 2, 6);
    private static final List<Text> KINDS = List.of(
            Text.of("office.kind.cross.what"),
            Text.of("office.kind.reverse.what"),
            Text.of("office.kind.traditional.what"));
    private static final int MINUTES = 45;
    private static final int LONGEST_NAME = 80;

    /** The first thing to do, for whoever has brought the bot in. */
    Step<State> welcome() {
        var hello = Message.of("office.welcome", "name", by);
        return Step.to(
                new State.ChoosingKind(by), send(hello.and("office.welcome.first").items(KINDS).asking(kinds())));
    }

    /** What kind is it to be? */
    Step<State> askKind() {
        return Step.to(
                new State.ChoosingKind(by), send(Message.of("office.kind").items(KINDS).asking(kinds())));
    }

    Step<State> askName(Programme.Kind kind) {
        var prompt = Prompt.text(
                AdminCommands.prompt(by, "name"),
                new Choice(Choice.value(Answer.SUGGESTED), suggested(kind), Choice.Style.PRIMARY, false));
        return Step.to(new State.Naming(by, kind), send(Message.of("office.name").asking(prompt)));
    }

    /** @param words its name, or the one that was suggested */
    Step<State> askMonths(Programme.Kind kind, String words) {
        var name = name(kind, words);
        return askMonths(new State.Timing(by, kind, name), Message.of("office.months", "programme", name));
    }

    private Step<State> askMonths(State.Timing timing, Message question) {
        return Step.to(timing, send(question.asking(numbers("months", MONTHS, "office.months.choice"))));
    }

    /** @param words how long it lasts, or its last day */
    Step<State> lasting(State.Timing timing, String words) {
        return length().lastDay(words)
                .map(ends -> askWeeks(
                        new State.Pacing(by, timing.kind(), timing.name(), ends), Message.of("office.weeks")))
                .orElseGet(() -> askMonths(timing, Message.of("office.months.again")));
    }

    private Step<State> askWeeks(State.Pacing pacing, Message question) {
        return Step.to(pacing, send(question.asking(numbers("weeks", WEEKS, "office.weeks.choice"))));
    }

    /** @param words how often pairs meet */
    Step<State> pacing(State.Pacing pacing, InputId id, String words) {
        return length().weeks(words)
                .map(weeks -> create(pacing, id, weeks))
                .orElseGet(() -> askWeeks(pacing, Message.of("office.weeks.again")));
    }

    private ProgrammeLength length() {
        return new ProgrammeLength(at.viewpoint(by));
    }

    private Step<State> create(State.Pacing made, InputId id, int weeks) {
        var admin = at.person(by);
        var today = at.today(admin.id());
        var local = "p" + Integer.toUnsignedString(id.value().hashCode(), Character.MAX_RADIX);
        var programme = new Programme(
                admin.id().organisation().programme(local),
                made.name(),
                made.kind(),
                admin.id(),
                at.now(),
                today,
                ProgrammeEnd.lastDay(made.ends(), admin.hours().country()),
                admin.hours().zone(),
                admin.hours().country(),
                admin.language(),
                weeks,
                MINUTES);
        var people = at.records().all(Person.class, admin.id().organisation()).stream()
                .filter(Person::isColleague)
                .count();
        var done = Message.of("office.created", "programme", programme.name(), "ends", programme.ends());
        done = InviteCommands.isAlone(admin.id().organisation(), at)
                ? done.and("office.created.alone").items(new InviteCommands(by, at).ways())
                : done.and("office.created.next", "people", people);
        return Step.to(
                new State.Free(admin.id()),
                new Keep(programme),
                new Announce(new Fact.ProgrammeCreated(programme.id(), admin.id())),
                send(SessionLength.below(done, by, programme)));
    }

    private Prompt kinds() {
        return Prompt.choosing(
                AdminCommands.prompt(by, "kind"),
                Choice.of(Programme.Kind.CROSS.name(), "office.kind.cross").primary(),
                Choice.of(Programme.Kind.REVERSE.name(), "office.kind.reverse"),
                Choice.of(Programme.Kind.TRADITIONAL.name(), "office.kind.traditional"));
    }

    /** The first number is the one most programmes choose. */
    private Prompt numbers(String name, List<Integer> numbers, String key) {
        var prompt = Prompt.text(AdminCommands.prompt(by, name));
        for (var number : numbers) {
            var choice = Choice.of(Integer.toString(number), key, "number", number);
            prompt = prompt.with(number.equals(numbers.getFirst()) ? choice.primary() : choice);
        }
        return prompt;
    }

    private String name(Programme.Kind kind, String words) {
        var given = Choice.answer(Answer.class, words) == Answer.SUGGESTED
                ? new Reader(at.person(by).language(), List.of(at.person(by).hours().zone()), PersonId::local)
                        .read(suggested(kind))
                : words.strip();
        return given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME).strip() : given;
    }

    private Text suggested(Programme.Kind kind) {
        var year = Integer.toString(at.today(by).getYear());
        return Text.of("office.name." + kind.name().toLowerCase(Locale.ROOT), "year", year);
    }

    private Effect send(Message message) {
        return Send.to(by, message);
    }
}
