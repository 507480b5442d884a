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

    /** What is longer is no mere yes or no. */
    private static final int REPLY = 6;

    /** Whoever writes several sentences tells something. */
    private static final Pattern SENTENCES = Pattern.compile("\\p{L}{3,}\\s+\\S+\\s*[.!…]\\s+\\p{L}+\\s+\\p{L}+");

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

    private boolean isStriking() {
        return likeliest.likelihood() >= (likeliest.isOrder() ? Hunches.STRIKING : Hunches.SURE)
                && !likeliest.isNothing()
                && (!(likeliest.reading() instanceof Reading.Reply) || typed.words().size() <= REPLY)
                && !SENTENCES.matcher(text).find()
                && (typed.words().size() > 1 || likeliest.isCertain())
                && typed.words().size() <= STORY
                && !isSkill();
    }

    private boolean isSkill() {
        return Taxonomy.standard().find(text).isPresent() || !Taxonomy.standard().mentionedIn(text).isEmpty();
    }
}
