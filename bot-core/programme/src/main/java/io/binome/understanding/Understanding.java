package io.binome.understanding;

import io.binome.engine.Command;
import io.binome.message.Expects;
import io.binome.programme.SkillList;
import io.binome.text.Language;
import java.util.List;
import java.util.Optional;

/** Reads what people write. Never throws, whatever the text. */
public final class Understanding {
    private Understanding() {}

    /**
     * What a text says.
     *
     * @param open the kind of answer that an open question wants; empty where none is open
     * @param offered the labels of the choices of that question, as they are shown
     */
    public static Understood read(String text, Language language, Optional<Expects> open, List<String> offered) {
        var senses = Senses.of(Typed.of(text));
        var command = Command.read(text);
        if (command.isPresent() && Command.isUnmistakable(text)) {
            return Understood.surely(new Reading.Order(command.get()));
        }
        if (senses.isOnly(Sense.WAYS)) {
            return Understood.surely(senses.among(Sense.WAYS).getFirst().reading());
        }
        var reply = Replies.read(senses, open.isPresent());
        if (reply.isPresent()) {
            return reply.get();
        }
        if (senses.isOnly(Sense.COURTESIES)) {
            return Understood.surely(senses.among(Sense.COURTESIES).getFirst().reading());
        }
        if (open.isPresent() && open.get() == Expects.SKILLS
                && SkillList.read(text) instanceof SkillList.Reading.Understood(var skills)) {
            return Understood.surely(new Reading.Skills(skills));
        }
        return open.isPresent() && open.get() == Expects.WORDS && !text.isBlank()
                ? Understood.surely(new Reading.Words(text.strip()))
                : Understood.asking("none", new Reading.None(), List.of());
    }
}
