package io.binome.dialog.agreement;

import io.binome.dialog.agreement.Draft.Side;
import io.binome.engine.Input.Submitted;
import io.binome.engine.StepContext;
import io.binome.id.PairId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.programme.Expectations;
import io.binome.programme.Expectations.Talk;
import io.binome.programme.Expectations.Turn;
import io.binome.programme.Profile;
import io.binome.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** The form in which each says alone what they expect: filled in with what they said before or, at first, with what is usual. */
final class ExpectationForm {
    private static final String HOURS = "hours";
    private static final String WEEKS = "weeks";
    private static final String TALK = "talk";
    private static final String BOOKS = "books";
    private static final String LEADS = "leads";
    private static final String WISH = "wish";
    private static final String ENOUGH = "enough";

    private static final List<Integer> USUAL_HOURS = List.of(1, 2, 3, 4);
    private static final List<Integer> USUAL_WEEKS = List.of(1, 2, 3, 4, 6);
    private static final int LONGEST = 300;

    private ExpectationForm() {}

    static Form of(PromptId prompt, Side side, StepContext at) {
        var before = Optional.ofNullable(side.expects()).orElseGet(() -> usual(prompt, at));
        return new Form(
                prompt, Text.of("agreement.form.heading"), Text.of("agreement.form.send"),
                List.of(
                        number(HOURS, USUAL_HOURS, before.hours(), Comparison::hours),
                        number(WEEKS, USUAL_WEEKS, before.weeks(), Comparison::weeks),
                        new Field.One(
                                TALK, label(TALK), true,
                                Arrays.stream(Talk.values())
                                        .map(talk -> new Option(Choice.value(talk), Comparison.talk(talk)))
                                        .toList(),
                                Choice.value(before.talk())),
                        turn(BOOKS, before.books()),
                        turn(LEADS, before.leads()),
                        new Field.Words(
                                WISH, label(WISH), Text.of("agreement.form.wish.hint"), true, LONGEST, true,
                                before.wish()),
                        new Field.Words(
                                ENOUGH, label(ENOUGH), Text.of("agreement.form.enough.hint"), false, LONGEST, true,
                                before.enough())));
    }

    /** The rhythm of the programme, and the time that the person has said they can give. */
    private static Expectations usual(PromptId prompt, StepContext at) {
        var programme = new PairId(prompt.conversation().subject()).programme();
        var hours = at.records().find(Profile.class, programme.member(prompt.to()))
                .map(Profile::hoursPerMonth)
                .filter(each -> each > 0)
                .orElse(USUAL_HOURS.getFirst());
        return new Expectations(
                hours, at.programme(programme).cadenceWeeks(), Talk.THEME, Turn.BOTH, Turn.BOTH, "", "");
    }

    private static Field number(String name, List<Integer> usual, int before, IntFunction<Text> words) {
        var all = new TreeSet<>(usual);
        all.add(before);
        return new Field.One(
                name, label(name), true,
                all.stream().map(each -> new Option(Integer.toString(each), words.apply(each))).toList(),
                Integer.toString(before));
    }

    private static Field turn(String name, Turn before) {
        return new Field.One(
                name, label(name), true,
                Arrays.stream(Turn.values())
                        .map(turn -> new Option(
                                Choice.value(turn), Text.of("agreement.form.turn." + Choice.value(turn))))
                        .toList(),
                Choice.value(before));
    }

    private static Text label(String name) {
        return Text.of("agreement.form." + name);
    }

    /** Empty where something is missing that the form would not have let pass. */
    static Optional<Expectations> read(Submitted form) {
        var talk = Choice.answer(Talk.class, form.answer(TALK));
        var books = Choice.answer(Turn.class, form.answer(BOOKS));
        var leads = Choice.answer(Turn.class, form.answer(LEADS));
        var hours = number(form.answer(HOURS));
        var weeks = number(form.answer(WEEKS));
        var wish = oneLine(form.answer(WISH));
        return talk == null || books == null || leads == null || hours == 0 || weeks == 0 || wish.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expectations(
                        hours, weeks, talk, books, leads, wish, oneLine(form.answer(ENOUGH))));
    }

    private static int number(String words) {
        return words.matches("\\d{1,3}") ? Integer.parseInt(words) : 0;
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
