package io.binome.understanding;

import io.binome.programme.SkillList;
import io.binome.skill.Taxonomy;
import io.binome.understanding.Hunches.Hunch;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers to questions that take almost any words. What could as well be a command or a way out is asked about. */
record FreeAnswers(String text, Typed typed, Senses senses, Orders orders, Hunch likeliest) {
    /** What is longer than so many words is a story, and no command. */
    static final int STORY = 25;

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(\\s+(\\p{Ll}{1,3}\\s+){0,2}\\p{Lu}[\\p{L}'’.-]*)+");

    private static final double EVEN = 0.55;
    private static final double UNDOUBTED = 0.95;
    private static final double NEVER = 2;

    /** So many words are hardly what others are to read in place of what was shown. */
    private static final int FEW = 3;

    /** What is longer is no mere yes or no. */
    private static final int REPLY = 6;

    private static final Pattern END = Pattern.compile("[.!…]\\s+");

    /** What is made of phrases alone, such as "very well", names no skill. */
    Optional<Understood> skills() {
        return senses.isWhole() && !isSkill() && !text.isBlank()
                ? Optional.empty()
                : unlessOtherwise(switch (SkillList.read(text)) {
                    case SkillList.Reading.Understood(var skills) ->
                        Optional.of(Understood.surely(new Reading.Skills(skills)));
                    case SkillList.Reading.Unclear(var reason, var part) ->
                        reason == SkillList.Reason.EMPTY && !text.isBlank()
                                ? Optional.of(Understood.surely(new Reading.Skills(List.of())))
                                : Optional.empty();
                });
    }

    Optional<Understood> names() {
        return unlessOtherwise(NameList.read(text));
    }

    Optional<Understood> words() {
        return unlessOtherwise(text.isBlank()
                ? Optional.empty()
                : Optional.of(Understood.surely(new Reading.Words(text))));
    }

    /** Other words for what was shown, where there are enough of them: "send" and "fine like that" are none to be read. */
    Optional<Understood> rewritten() {
        return words().map(found -> found.sure() && typed.words().size() <= FEW
                ? Understood.asking("draft", found.reading(), List.of(found.reading()))
                : found);
    }

    private Optional<Understood> unlessOtherwise(Optional<Understood> answer) {
        var command = orders.typed().filter(found -> found.rest().isEmpty());
        if (command.isPresent()) {
            return Optional.of(either(new Reading.Order(command.get()), answer));
        }
        return isStriking()
                ? Optional.of(either(likeliest.reading(), answer))
                : reply().map(reply -> either(reply, answer)).or(() -> answer);
    }

    /** A short text that begins with a yes or a no: a list never does. */
    private Optional<Reading> reply() {
        return typed.words().size() > REPLY
                ? Optional.empty()
                : senses.among(Sense.REPLIES).stream().filter(senses::beginsWith).findFirst().map(Sense::reading);
    }

    private static Understood either(Reading other, Optional<Understood> answer) {
        return Understood.asking(
                "answer",
                other,
                answer.map(found -> List.of(other, found.reading())).orElse(List.of(other)));
    }

    /** Whether it reads like something else: a name, or what a skill is called, only where there is hardly any doubt. */
    private boolean isStriking() {
        return (typed.words().size() > 1 || likeliest.isCertain())
                && !isTelling()
                && typed.words().size() <= STORY
                && likeliest.likelihood() >= (isSkill() || isName() ? Math.max(UNDOUBTED, striking()) : striking());
    }

    /** How likely it must be not to be an answer. */
    private double striking() {
        return switch (likeliest.reading()) {
            case Reading.Order order -> Hunches.STRIKING;
            case Reading.WayOut way -> EVEN;
            case Reading.Courtesy courtesy -> Hunches.SURE;
            case Reading.Reply(var reply) ->
                switch (reply) {
                    case LATER, UNKNOWN -> Hunches.SURE;
                    case YES, NO -> typed.words().size() <= REPLY ? Hunches.SURE : NEVER;
                };
            default -> NEVER;
        };
    }

    /** Whoever writes several sentences tells something. */
    private boolean isTelling() {
        return END.splitAsStream(text).filter(sentence -> sentence.strip().contains(" ")).count() > 1;
    }

    /** Whether every word of several begins with a capital, but for what stands between those of a name. */
    private boolean isName() {
        return NAME.matcher(text).matches();
    }

    private boolean isSkill() {
        return Taxonomy.standard().find(text).isPresent() || !Taxonomy.standard().mentionedIn(text).isEmpty();
    }
}
