package io.binome.dialog.joining;

import io.binome.text.Language;
import io.binome.programme.Format;
import io.binome.programme.Person.Guess;
import io.binome.programme.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions of the survey in their order: a new one is added here. */
final class Questions {
    private static final Set<Role> BOTH = Set.of(Role.MENTOR, Role.MENTEE);

    static final List<Question> ALL = List.of(
            new Question.Choosing(
                    "roles",
                    List.of("mentor", "mentee", "both"),
                    "",
                    SurveyAnswers::isOneWay,
                    Questions::roles,
                    (draft, value) -> draft.playing(value.equals("both") ? BOTH : Set.of(role(value)))),
            new Question.Skills("offers", Role.MENTOR, draft -> draft.known().offers(), SurveyAnswers::offering),
            new Question.Skills("wants", Role.MENTEE, draft -> draft.known().wants(), SurveyAnswers::wanting),
            new Question.Topics("interests", draft -> draft.known().interests(), SurveyAnswers::likes),
            new Question.Words("goal", 500, draft -> draft.known().goal(), SurveyAnswers::aimingAt),
            new Question.Words("motivation", 500, draft -> draft.known().motivation(), SurveyAnswers::movedBy),
            new Question.Choosing(
                    "hours",
                    List.of("1", "2", "4"),
                    "",
                    draft -> true,
                    draft -> number(draft.known().hoursPerMonth()),
                    (draft, value) -> draft.giving(Integer.parseInt(value))),
            new Question.Choosing(
                    "capacity",
                    List.of("1", "2", "3"),
                    "1",
                    draft -> draft.isOneWay() && draft.mayBe(Role.MENTOR),
                    draft -> number(draft.known().capacity()),
                    (draft, value) -> draft.taking(Integer.parseInt(value))),
            new Question.Choosing(
                    "formats",
                    List.of("any", "video", "phone", "person"),
                    "any",
                    draft -> true,
                    Questions::format,
                    (draft, value) -> draft.meeting(draft.known().preferences().by(formats(value)))),
            new Question.Choosing(
                    "language",
                    Language.all().stream().map(Language::code).toList(),
                    "",
                    draft -> true,
                    draft -> draft.language().code(),
                    (draft, value) -> draft.speaking(Language.of(value).orElseThrow())),
            new Question.Choosing(
                    "languages",
                    spoken(),
                    "",
                    draft -> true,
                    Questions::languages,
                    (draft, value) -> draft.meeting(draft.known().preferences().in(languages(value)))),
            new Question.Place("place"));

    /** Answered from the start: the person's settings. */
    private static final Set<String> SETTINGS = Set.of("language", "languages", "place");

    private Questions() {}

    /** The settings but for those that are guesses, which are asked about. */
    static Set<String> settings(Set<Guess> guessed) {
        return SETTINGS.stream()
                .filter(name -> !(guessed.contains(Guess.PLACE) && name.equals("place"))
                        && !(guessed.contains(Guess.LANGUAGE) && name.equals("language")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what is known without having been asked about comes from nobody who would know: it is a guess. */
    static boolean isSupposed(Question question, SurveyAnswers draft) {
        return SETTINGS.contains(question.name()) && !draft.isAnswered(question);
    }

    static Set<String> names() {
        return ALL.stream().map(Question::name).collect(Collectors.toUnmodifiableSet());
    }

    static List<Question> askedOf(SurveyAnswers draft) {
        return ALL.stream().filter(question -> question.isAskedOf(draft)).toList();
    }

    static List<String> names(SurveyAnswers draft) {
        return askedOf(draft).stream().map(Question::name).toList();
    }

    /** A question by its name; one that no longer exists is the first. */
    static Question named(String name) {
        return ALL.stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseGet(ALL::getFirst);
    }

    private static String roles(SurveyAnswers draft) {
        var roles = draft.known().roles();
        if (roles.size() > 1) {
            return "both";
        }
        return roles.stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    /** Nothing is known until it is asked; then no format means that anything goes. */
    private static String format(SurveyAnswers draft) {
        return draft.known().preferences().formats().stream()
                .findFirst()
                .map(format -> format == Format.IN_PERSON ? "person" : format.name().toLowerCase(Locale.ROOT))
                .orElse(draft.answered().contains("formats") ? "any" : "");
    }

    private static Set<Format> formats(String value) {
        return switch (value) {
            case "video" -> Set.of(Format.VIDEO);
            case "phone" -> Set.of(Format.PHONE);
            case "person" -> Set.of(Format.IN_PERSON);
            default -> Set.of();
        };
    }

    /** Where nothing else is known, the language the person reads. */
    private static String languages(SurveyAnswers draft) {
        var known = draft.known().preferences().languages();
        if (known.containsAll(Language.all())) {
            return "both";
        }
        return known.isEmpty()
                ? draft.language().code()
                : known.stream().sorted().map(Language::code).collect(Collectors.joining(Question.Choosing.AND));
    }

    /** One language, any two where there are more, or all of them. */
    private static List<String> spoken() {
        var codes = Language.all().stream().map(Language::code).toList();
        var pairs = codes.stream().flatMap(one -> codes.subList(codes.indexOf(one) + 1, codes.size())
                .stream()
                .map(other -> one + Question.Choosing.AND + other));
        return Stream.of(codes.stream(), codes.size() > 2 ? pairs : Stream.<String>of(), Stream.of("both"))
                .flatMap(Function.identity())
                .toList();
    }

    private static Set<Language> languages(String value) {
        return value.equals("both")
                ? Set.copyOf(Language.all())
                : Question.Choosing.parts(value).map(code -> Language.of(code).orElseThrow()).collect(
                        Collectors.toUnmodifiableSet());
    }

    private static Role role(String value) {
        return Role.valueOf(value.toUpperCase(Locale.ROOT));
    }

    private static String number(int known) {
        return known == 0 ? "" : String.valueOf(known);
    }
}
