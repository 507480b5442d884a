package io.binome.slack.block;

import io.binome.render.OptionKey;
import io.binome.render.Wording;
import com.slack.api.model.block.composition.OptionObject;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.text.Reader;
import io.binome.text.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The options of a field as Slack shows them. One whose label is too long begins with its number in the list. */
public final class Options {
    /** How values stand in Slack. */
    static final OptionKey KEYS = OptionKey.within(Ceiling.OPTION_VALUE);

    private Options() {}

    /**
     * What a person may mean who has typed this much into a field with more options than fit a list: those that begin so
     * come first; a hundred at most.
     *
     * @param block the {@code block_id} of the field, as the request names it
     */
    public static List<OptionObject> matching(Form form, String block, String typed, Reader reader) {
        var options = Modals.field(form, block).map(Options::of).orElse(List.of());
        var wording = new Wording(reader);
        var folded = Spelling.fold(typed);
        return IntStream.range(0, options.size())
                .mapToObj(at -> new Candidate(at, Spelling.fold(wording.say(options.get(at).label()))))
                .filter(candidate -> candidate.folded().contains(folded))
                .sorted(Comparator.comparing(candidate -> !candidate.folded().startsWith(folded)))
                .limit(Ceiling.OPTIONS)
                .map(candidate -> shown(options, candidate.at(), wording))
                .toList();
    }

    /** An option by its place, and how its label reads without accents. */
    private record Candidate(int at, String folded) {}

    static List<Option> of(Field field) {
        return switch (field) {
            case Field.Words words -> List.of();
            case Field.One one -> one.options();
            case Field.Many many -> many.options();
        };
    }

    static List<OptionObject> all(List<Option> options, Wording wording) {
        return IntStream.range(0, options.size())
                .mapToObj(at -> shown(options, at, wording))
                .toList();
    }

    static List<OptionObject> picked(List<Option> options, List<String> values, Wording wording) {
        return IntStream.range(0, options.size())
                .filter(at -> values.contains(options.get(at).value()))
                .mapToObj(at -> shown(options, at, wording))
                .toList();
    }

    static boolean isLong(Option option, Wording wording) {
        return !Escaped.PIECES.fits(wording.say(option.label()), Ceiling.OPTION);
    }

    private static OptionObject shown(List<Option> options, int at, Wording wording) {
        var option = options.get(at);
        var label = wording.say(option.label());
        var named = isLong(option, wording) ? (at + 1) + ". " + label : label.isBlank() ? "…" : label;
        return OptionObject.builder()
                .text(Plain.of(named, Ceiling.OPTION))
                .value(KEYS.of(option.value()))
                .build();
    }
}
