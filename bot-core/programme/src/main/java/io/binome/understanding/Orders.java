package io.binome.understanding;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.message.Expects;
import io.binome.text.LanguageNames;
import io.binome.text.Vocabulary;
import io.binome.understanding.Hunches.Hunch;
import io.binome.when.Viewpoint;
import io.binome.when.When;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Commands, by their word or in other words. What cannot be undone, or reaches others, is never done on a guess. */
record Orders(String text, Viewpoint seen, Restraint restraint, Optional<Expects> open) {
    private static final Pattern SLASH = Pattern.compile("/bin[oô]me\\b", Pattern.CASE_INSENSITIVE);

    /** Ways out, whatever is asked. */
    private static final Set<Word> ALWAYS = EnumSet.of(Word.HELP, Word.PAUSE, Word.RESUME, Word.LEAVE);

    /** What tells others at once. */
    private static final Set<Word> TELLING = EnumSet.of(Word.PUBLISH, Word.INVITE, Word.SILENT);

    /** What anything may follow. */
    private static final Set<Word> FREE = EnumSet.of(Word.ASK, Word.NOTES, Word.GOALS, Word.PAUSE, Word.LIBRARY);

    /** What people ask for with a date. */
    private static final Set<Word> DATED =
            EnumSet.of(Word.MEET, Word.PAUSE, Word.NEXT, Word.PAIR, Word.FEEDBACK, Word.AGENDA, Word.HOURS);

    /** What is done at once and concerns others: the words after it must be its own. */
    private static final Set<Word> AT_ONCE = EnumSet.of(Word.PUBLISH, Word.INVITE, Word.SILENT, Word.PAUSE);

    private static final Set<Expects> IN_WORDS =
            EnumSet.of(Expects.SKILLS, Expects.NAMES, Expects.WORDS, Expects.CHOICE);

    /**
     * Whether a command that was typed without its slash says all of this. What concerns others does not where more follows
     * than it reads: "publish later" is no order to publish.
     */
    static boolean isWhole(Command command, Viewpoint seen) {
        if (command.rest().isEmpty() || !isDoneAtOnce(command)) {
            return true;
        }
        return switch (command.word()) {
            case PAUSE -> Dates.read(command.rest(), seen).filter(date -> !isOfDays(date)).isEmpty();
            case INVITE -> command.isHere() || command.rest().contains("@") || Whom.areNames(command.rest());
            default -> false;
        };
    }

    /** Whether it is done as soon as it is given, and concerns others. */
    static boolean isDoneAtOnce(Command command) {
        return AT_ONCE.contains(command.word());
    }

    /** Whether it says without doubt how long, or what is not possible, which is said where the order is carried out. */
    private static boolean isOfDays(Understood date) {
        return date.reading() instanceof Reading.Dated(var when, var refused) && switch (when) {
            case When.AtMoment moment -> false;
            case When.AtTime time -> false;
            case When.Impossible impossible -> true;
            case When other -> date.sure();
        };
    }

    /** A command with the slash before it, which is always meant. */
    Optional<Understood> slashed() {
        return SLASH.matcher(text.strip()).lookingAt()
                ? typed().map(command -> Understood.surely(new Reading.Order(command)))
                : Optional.empty();
    }

    Optional<Command> typed() {
        return Command.read(text);
    }

    /** A command by its word, alone or with what belongs to it. Where it could answer a question as well, it is none yet. */
    Optional<Understood> named(List<Hunch> hunches) {
        return typed()
                .filter(command -> command.rest().isEmpty() || (belongs(command) && isWhole(command, seen)))
                .filter(command -> ALWAYS.contains(command.word()) || open.filter(IN_WORDS::contains).isEmpty())
                .map(command -> named(command, hunches));
    }

    private Understood named(Command command, List<Hunch> hunches) {
        var order = new Reading.Order(command);
        var other = hunches.getFirst();
        var isOther = !command.rest().isEmpty() && !isSpelledOut(command) && !isOf(command.word(), other)
                && !other.isNothing()
                && other.likelihood() >= (FREE.contains(command.word()) ? Hunches.STRIKING : Hunches.SURE);
        return isOther
                ? Understood.asking("command", other.reading(), List.of(other.reading(), order))
                : Understood.surely(order);
    }

    private static boolean isOf(Word word, Hunch hunch) {
        return hunch.reading() instanceof Reading.Order(var command) && command.word() == word;
    }

    /** Whether nothing follows but one of the words that belong to it. */
    private static boolean isSpelledOut(Command command) {
        return switch (command.word()) {
            case PROGRAMME, ADMIN -> isAmong("order.", command.rest());
            default -> false;
        };
    }

    private static boolean belongs(Command command) {
        var first = command.rest().split("\\s+", 2)[0];
        return switch (command.word()) {
            case PROGRAMME, ADMIN -> isAmong("order.", first) || Vocabulary.has("command.here", first);
            case INVITE -> true;
            case MATCH -> isAmong("match.", first);
            case REMINDERS -> isAmong("answer.o", first);
            case LANGUAGE -> LanguageNames.language(first).isPresent();
            default -> FREE.contains(command.word());
        };
    }

    private static boolean isAmong(String prefix, String word) {
        return Vocabulary.names(prefix).stream().anyMatch(name -> Vocabulary.has(prefix + name, word));
    }

    /** What is done on the likeliest of these, or asked about. */
    Optional<Understood> guessed(List<Hunch> hunches, double sure) {
        var first = hunches.getFirst();
        if (first.isNothing() || first.likelihood() < sure || restraint.holdsBack(first.reading())) {
            return Optional.empty();
        }
        var reading = complete(first.reading());
        return Optional.of(isTelling(reading)
                ? Understood.confirming("confirm", reading, List.of(reading))
                : Understood.surely(reading));
    }

    /** Whether a date belongs to it, rather than to the answer of a question. */
    static boolean isDated(Reading reading) {
        return reading instanceof Reading.Order(var command) && DATED.contains(command.word());
    }

    static boolean isTelling(Reading reading) {
        return reading instanceof Reading.Order(var command) && TELLING.contains(command.word());
    }

    /** What is worth offering, the likeliest first. Whom others mean to do something, the programme team can help. */
    List<Reading> offered(List<Hunch> hunches) {
        var offered = new ArrayList<Reading>();
        if (restraint.isAboutSomebodyElse(hunches.getFirst().reading())) {
            offered.add(new Reading.Order(new Command(Word.ASK, "")));
        }
        typed().or(this::mistyped)
                .map(Reading.Order::new)
                .filter(order -> !restraint.forbids(order))
                .ifPresent(offered::add);
        hunches.stream()
                .filter(hunch -> !hunch.isNothing() && hunch.likelihood() >= Hunches.WORTH_OFFERING)
                .filter(hunch -> !restraint.forbids(hunch.reading()))
                .map(hunch -> complete(hunch.reading()))
                .filter(reading -> offered.stream().noneMatch(other -> isSameWord(reading, other)))
                .forEach(offered::add);
        return offered.stream().limit(Understood.MOST_CHOICES).toList();
    }

    /** The command whose word a single one with a slip in it could be. */
    private Optional<Command> mistyped() {
        var word = text.strip();
        return word.isEmpty() || word.contains(" ")
                ? Optional.empty()
                : Optional.ofNullable(Command.nearest(word, seen.language())).flatMap(Command::read);
    }

    private static boolean isSameWord(Reading one, Reading other) {
        return one instanceof Reading.Order(var command) && other instanceof Reading.Order(var another)
                && command.word() == another.word();
    }

    /** With what the text says besides, as the command would have been written. */
    private Reading complete(Reading reading) {
        return reading instanceof Reading.Order(var command) && command.rest().isEmpty()
                ? new Reading.Order(new Command(command.word(), rest(command.word())))
                : reading;
    }

    /** What follows a word of command that the text begins with. */
    private Optional<String> following(Word word) {
        return typed().filter(command -> command.word() == word).map(Command::rest);
    }

    private String rest(Word word) {
        return switch (word) {
            case LANGUAGE -> Typed.of(text).words().stream()
                    .filter(each -> each.length() > 2)
                    .filter(each -> LanguageNames.language(each).isPresent())
                    .findFirst()
                    .orElse("");
            case PAUSE, MEET -> When.read(text, seen).when() instanceof When.Unread ? "" : text.strip();
            case INVITE -> following(word).map(Whom::bare).orElseGet(() -> Whom.in(text));
            case MATCH, ADMIN, PROGRAMME -> following(word).orElse("");
            default -> "";
        };
    }
}
