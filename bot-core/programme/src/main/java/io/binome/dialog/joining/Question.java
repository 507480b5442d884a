package io.binome.dialog.joining;

import io.binome.message.Expects;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.programme.SkillList;
import io.binome.text.CityNames;
import io.binome.text.Language;
import io.binome.text.Spelling;
import io.binome.text.Text;
import io.binome.text.Texts;
import io.binome.understanding.NoAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One question of the survey, put alone or as a field of the form. Its name marks its texts
 * ({@code survey.goal.ask}, {@code .label}, {@code .hint}), its prompt and its field.
 */
sealed interface Question {
    String name();

    default boolean isAskedOf(SurveyAnswers draft) {
        return true;
    }

    default boolean isOptional() {
        return false;
    }

    /** What an answer in words should say. */
    default Expects expects() {
        return Expects.WORDS;
    }

    /** Whether the words of an answer are kept as they are, for a partner to read. */
    default boolean isFree() {
        return true;
    }

    /** The present answer as it could be typed; empty where there is none. */
    String answer(SurveyAnswers draft);

    /** The present answer as it is shown. */
    Text shown(SurveyAnswers draft);

    /** What can be chosen; words may answer as well. */
    default List<Option> options(SurveyAnswers draft) {
        return List.of();
    }

    Field field(SurveyAnswers draft);

    /** Takes an answer; a blank one empties what is optional. */
    Reading read(SurveyAnswers draft, String words);

    /** What became of an answer. */
    sealed interface Reading {
        record Understood(SurveyAnswers draft) implements Reading {}

        record Unclear(Text why) implements Reading {}
    }

    /**
     * Takes an answer as it was given; the present one, unchanged, is always good. A mere "yes" or "stop" is none to what is
     * asked in free words.
     */
    default Reading take(SurveyAnswers draft, String words) {
        if (!words.isEmpty() && words.equals(answer(draft))) {
            return new Reading.Understood(draft.answering(this));
        }
        return switch (isNoAnswer(draft, words) ? noAnswer(words) : read(draft, words)) {
            case Reading.Understood(var better) -> new Reading.Understood(better.answering(this));
            case Reading.Unclear unclear -> unclear;
        };
    }

    private boolean isNoAnswer(SurveyAnswers draft, String words) {
        return isFree() && !words.isBlank() && NoAnswer.isOne(words, expects(), draft.language());
    }

    private static Reading noAnswer(String words) {
        return new Reading.Unclear(Text.of("survey.fault.reply", "part", words));
    }

    default Text label() {
        return Text.of("survey." + name() + ".label");
    }

    default Text hint() {
        return Text.of("survey." + name() + ".hint");
    }

    /** Skills with their levels, asked of those who play a part. */
    record Skills(
            String name,
            Role role,
            Function<SurveyAnswers, List<SkillLevel>> present,
            BiFunction<SurveyAnswers, List<SkillLevel>, SurveyAnswers> with)
            implements Question {
        @Override
        public boolean isAskedOf(SurveyAnswers draft) {
            return draft.mayBe(role);
        }

        @Override
        public Expects expects() {
            return Expects.SKILLS;
        }

        @Override
        public String answer(SurveyAnswers draft) {
            return SkillList.write(present.apply(draft));
        }

        @Override
        public Text shown(SurveyAnswers draft) {
            return Text.listing(present.apply(draft).stream()
                    .map(each -> each.skill() + " (" + each.level() + ")")
                    .toList());
        }

        @Override
        public Field field(SurveyAnswers draft) {
            return new Field.Words(name, label(), hint(), !draft.isOneWay(), 800, true, answer(draft));
        }

        @Override
        public Reading read(SurveyAnswers draft, String words) {
            return switch (SkillList.read(String.join(", ", Joined.apart(words)))) {
                case SkillList.Reading.Understood(var skills) -> new Reading.Understood(with.apply(draft, skills));
                case SkillList.Reading.Unclear(var reason, var part) ->
                    new Reading.Unclear(Text.of(
                            "survey.fault." + reason.name().toLowerCase(Locale.ROOT),
                            "part", part,
                            "most", SkillList.MOST,
                            "longest", SkillList.LONGEST));
            };
        }
    }

    /** A list of subjects. */
    record Topics(String name, Function<SurveyAnswers, List<String>> present,
            BiFunction<SurveyAnswers, List<String>, SurveyAnswers> with)
            implements Question {
        @Override
        public boolean isOptional() {
            return true;
        }

        @Override
        public String answer(SurveyAnswers draft) {
            return String.join(", ", present.apply(draft));
        }

        @Override
        public Text shown(SurveyAnswers draft) {
            return Text.listing(present.apply(draft));
        }

        @Override
        public Field field(SurveyAnswers draft) {
            return new Field.Words(name, label(), hint(), false, 600, false, answer(draft));
        }

        @Override
        public Reading read(SurveyAnswers draft, String words) {
            var topics = Joined.apart(words).stream().distinct().toList();
            var tooLong = topics.stream().filter(each -> each.length() > SkillList.LONGEST).findFirst();
            if (tooLong.isPresent()) {
                return new Reading.Unclear(
                        Text.of("survey.fault.long", "part", tooLong.get(), "longest", SkillList.LONGEST));
            }
            return topics.size() > SkillList.MOST
                    ? new Reading.Unclear(Text.of("survey.fault.many", "most", SkillList.MOST))
                    : new Reading.Understood(with.apply(draft, topics));
        }
    }

    /** A sentence or two. */
    record Words(String name, int longest, Function<SurveyAnswers, String> present,
            BiFunction<SurveyAnswers, String, SurveyAnswers> with)
            implements Question {
        @Override
        public boolean isOptional() {
            return true;
        }

        @Override
        public String answer(SurveyAnswers draft) {
            return present.apply(draft);
        }

        @Override
        public Text shown(SurveyAnswers draft) {
            return Text.verbatim(present.apply(draft));
        }

        @Override
        public Field field(SurveyAnswers draft) {
            return new Field.Words(name, label(), hint(), false, longest, true, answer(draft));
        }

        @Override
        public Reading read(SurveyAnswers draft, String words) {
            return words.length() > longest
                    ? new Reading.Unclear(Text.of("form.fault.long", "longest", longest))
                    : new Reading.Understood(with.apply(draft, words.strip()));
        }
    }

    /**
     * One of a few values; {@code survey.hours.2} is the label of the value 2.
     *
     * @param usual what the form starts from where nothing is known; empty for nothing
     */
    record Choosing(
            String name,
            List<String> values,
            String usual,
            Predicate<SurveyAnswers> asked,
            Function<SurveyAnswers, String> present,
            BiFunction<SurveyAnswers, String, SurveyAnswers> with)
            implements Question {
        /** Between the parts of a value that is several at once. */
        static final String AND = "&";
        private static final Pattern WORD = Pattern.compile("[^\\p{L}\\d]+|(?<=\\d)(?=\\p{L})");

        @Override
        public boolean isAskedOf(SurveyAnswers draft) {
            return asked.test(draft);
        }

        @Override
        public boolean isFree() {
            return false;
        }

        @Override
        public Expects expects() {
            return Expects.CHOICE;
        }

        @Override
        public String answer(SurveyAnswers draft) {
            var known = present.apply(draft);
            return values.contains(known) ? known : "";
        }

        @Override
        public Text shown(SurveyAnswers draft) {
            return option(answer(draft)).label();
        }

        @Override
        public List<Option> options(SurveyAnswers draft) {
            return values.stream().map(this::option).toList();
        }

        private Option option(String value) {
            return new Option(value, label(value));
        }

        @Override
        public Field field(SurveyAnswers draft) {
            var known = answer(draft);
            return new Field.One(name, label(), true, options(draft), known.isEmpty() ? usual : known);
        }

        @Override
        public Text hint() {
            return Text.of("survey." + name + ".hint", "languages", Language.all().size());
        }

        /** A language has no text of its own: it is called as those call it who speak it. */
        private Text label(String value) {
            var key = "survey." + name + "." + value;
            if (Texts.pattern(Language.usual(), key).isPresent()) {
                return Text.of(key, "languages", Language.all().size());
            }
            var names = parts(value).map(code -> Language.of(code).map(Language::ownName).orElse(code)).toList();
            return names.size() == 1 ? Text.verbatim(names.getFirst()) : Text.listing(names);
        }

        static Stream<String> parts(String value) {
            return Stream.of(value.split(AND));
        }

        static Stream<String> words(String typed) {
            return WORD.splitAsStream(Spelling.fold(typed));
        }

        /** A form that was opened before the question existed leaves it out: then what is known, or usual, stands. */
        @Override
        public Reading read(SurveyAnswers draft, String words) {
            if (words.isBlank() && !(answer(draft) + usual).isEmpty()) {
                return new Reading.Understood(draft);
            }
            return Stream.concat(Stream.of(words.strip()), words(words))
                    .filter(values::contains)
                    .findFirst()
                    .<Reading>map(value -> new Reading.Understood(with.apply(draft, value)))
                    .orElseGet(() -> new Reading.Unclear(Text.of("form.fault.unknown")));
        }
    }

    /** Where somebody works, and so their time zone; shown as they named it. */
    record Place(String name) implements Question {
        @Override
        public boolean isFree() {
            return false;
        }

        @Override
        public String answer(SurveyAnswers draft) {
            return draft.town() == null ? CityNames.of(draft.zone(), draft.language()) : draft.town();
        }

        @Override
        public Text shown(SurveyAnswers draft) {
            return Text.verbatim(answer(draft));
        }

        @Override
        public List<Option> options(SurveyAnswers draft) {
            return Places.COMMON.stream()
                    .filter(zone -> !zone.equals(draft.zone()))
                    .map(zone -> new Option(zone.getId(), Text.verbatim(CityNames.of(zone, draft.language()))))
                    .toList();
        }

        @Override
        public Field field(SurveyAnswers draft) {
            var hint = Questions.isSupposed(this, draft) ? Text.of("survey.place.supposed") : hint();
            return new Field.Words(name, label(), hint, true, 60, false, answer(draft));
        }

        @Override
        public Reading read(SurveyAnswers draft, String words) {
            return Optional.of(words)
                    .flatMap(Places::find)
                    .<Reading>map(zone -> new Reading.Understood(draft.in(zone, Places.town(words))))
                    .orElseGet(() -> new Reading.Unclear(unclear(words.strip())));
        }

        private static Text unclear(String place) {
            var choices = Places.choices(place);
            return choices.isEmpty()
                    ? Text.of("survey.fault.place", "part", place)
                    : Text.of("survey.fault.places", "part", place, "choices", Text.listing(choices));
        }
    }
}
