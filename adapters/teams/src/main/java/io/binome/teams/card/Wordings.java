package io.binome.teams.card;

import io.binome.render.Wording;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Texts in the words of all who read: what is the same in several languages is said once. */
record Wordings(List<Wording> each) {
    static Wordings of(List<Reader> readers) {
        return new Wordings(readers.stream().map(Wording::new).toList());
    }

    String say(Text text) {
        return joined(wording -> wording.say(text));
    }

    String say(String key) {
        return joined(wording -> wording.say(key));
    }

    /**
     * Buttons for those who are read to. Their names are in all languages already: the sentence about them is said in the
     * first only. One needs none.
     */
    String readOut(List<String> names) {
        return names.size() == 1
                ? "[" + names.getFirst() + "]"
                : each.getFirst().say("card.choices", "choices", Text.verbatim(String.join(" · ", names)));
    }

    private String joined(Function<Wording, String> words) {
        return each.stream().map(words).distinct().collect(Collectors.joining(" / "));
    }
}
