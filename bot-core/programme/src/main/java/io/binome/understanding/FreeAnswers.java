package io.binome.understanding;

import io.binome.programme.SkillList;
import io.binome.skill.Taxonomy;
import io.binome.understanding.Hunches.Hunch;
import java.util.List;
import java.util.Optional;

/** Answers to questions that take almost any words. What could as well be a command or a way out is asked about. */
record FreeAnswers(String text, Typed typed, Orders orders, Hunch likeliest) {
    /** What is longer than so many words is a story, and no command. */
    static final int STORY = 25;

    Optional<Understood> skills() {
        return unlessOtherwise(switch (SkillList.read(text)) {
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
        return isStriking() ? Optional.of(either(likeliest.reading(), answer)) : answer;
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
                && !(likeliest.reading() instanceof Reading.Reply)
                && (typed.words().size() > 1 || likeliest.isCertain())
                && typed.words().size() <= STORY
                && !isSkill();
    }

    private boolean isSkill() {
        return Taxonomy.standard().find(text).isPresent() || !Taxonomy.standard().mentionedIn(text).isEmpty();
    }
}
