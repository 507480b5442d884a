package io.binome.slack.block;

import io.binome.render.Pieces;
import io.binome.render.OptionKey;
import io.binome.render.Wording;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiExternalSelectElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a form as input blocks. What an input cannot hold is written out above it. */
final class Inputs {
    /** Blocks with full labels above one field; how many more there are is said. */
    private static final int LABEL_BLOCKS = 60;

    private static final OptionKey BLOCKS = OptionKey.within(200);

    private final Wording wording;

    Inputs(Wording wording) {
        this.wording = wording;
    }

    static String block(Field field) {
        return "field:" + BLOCKS.of(field.name());
    }

    List<LayoutBlock> of(Field field, List<String> given, @Nullable Text fault) {
        var parts = new ArrayList<Part>();
        var label = label(field);
        if (!Escaped.PIECES.fits(label, Ceiling.INPUT_LABEL)) {
            parts.addAll(Parts.sections(label));
        }
        if (fault != null) {
            parts.addAll(Parts.sections(wording.say(
                    "slack.form.fault", "field", brief(label), "fault", Text.verbatim(wording.say(fault)))));
        }
        switch (field) {
            case Field.Words words -> parts.addAll(beforeWords(words, given));
            case Field.One one -> parts.addAll(beforeOptions(label, one.options()));
            case Field.Many many -> parts.addAll(beforeOptions(label, many.options()));
        }
        var blocks = new ArrayList<LayoutBlock>(parts.stream().map(Part::block).toList());
        var element = element(field, given);
        if (element != null) {
            blocks.add(InputBlock.builder()
                    .blockId(block(field))
                    .label(Plain.of(label, Ceiling.INPUT_LABEL))
                    .hint(field instanceof Field.Words words && fitsHint(words)
                            ? Plain.of(hint(words), Ceiling.INPUT_LABEL)
                            : null)
                    .optional(!field.required())
                    .element(element)
                    .build());
        }
        return List.copyOf(blocks);
    }

    private String label(Field field) {
        var label = wording.say(field.label());
        return label.isBlank() ? "…" : label;
    }

    private static Text brief(String label) {
        return Text.verbatim(Escaped.PIECES.shortened(label, Ceiling.HEADER));
    }

    private String hint(Field.Words words) {
        return wording.say(words.hint());
    }

    private boolean fitsHint(Field.Words words) {
        return !hint(words).isBlank() && Escaped.PIECES.fits(hint(words), Ceiling.INPUT_LABEL);
    }

    private List<Part> beforeWords(Field.Words words, List<String> given) {
        var parts = new ArrayList<Part>();
        if (!hint(words).isBlank() && !fitsHint(words)) {
            parts.addAll(Parts.contexts(hint(words)));
        }
        var written = String.join("\n", given);
        if (written.length() > Ceiling.INPUT) {
            parts.addAll(Parts.sections(
                    wording.say("slack.form.cut", "field", brief(label(words)), "count", Ceiling.INPUT)));
            parts.addAll(Parts.sections(written));
        }
        return parts;
    }

    private List<Part> beforeOptions(String label, List<Option> options) {
        if (options.isEmpty()) {
            return Parts.contexts(wording.say("slack.form.none", "field", brief(label)));
        }
        var longLabels = new ArrayList<String>();
        for (var at = 0; at < options.size(); at++) {
            if (Options.isLong(options.get(at), wording)) {
                longLabels.add((at + 1) + ". " + wording.say(options.get(at).label()));
            }
        }
        if (longLabels.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Part>(Parts.sections(wording.say("slack.form.labels", "field", brief(label))));
        var listed = Parts.sections(String.join("\n", longLabels));
        if (listed.size() <= LABEL_BLOCKS) {
            parts.addAll(listed);
            return parts;
        }
        var shown = listed.subList(0, LABEL_BLOCKS);
        parts.addAll(shown);
        var whole = longLabels.stream()
                .takeWhile(each -> shown.stream().anyMatch(part -> part.text().contains(Escaped.of(each))))
                .count();
        parts.addAll(Parts.contexts(wording.say("slack.form.more", "count", longLabels.size() - whole)));
        return parts;
    }

    private @Nullable BlockElement element(Field field, List<String> given) {
        return switch (field) {
            case Field.Words words -> words(words, String.join("\n", given));
            case Field.One one -> one.options().isEmpty() ? null : one(one, given);
            case Field.Many many -> many.options().isEmpty() ? null : many(many, given);
        };
    }

    /** What stands there already may be longer than what is asked for: then the bot says so, and nothing is lost. */
    private static BlockElement words(Field.Words words, String written) {
        var initial = Pieces.begun(written, Ceiling.INPUT);
        return PlainTextInputElement.builder()
                .actionId(block(words))
                .multiline(words.manyLines())
                .maxLength(Math.clamp(Math.max(words.longest(), initial.length()), 1, Ceiling.INPUT))
                .initialValue(initial.isEmpty() ? null : initial)
                .build();
    }

    /** A round button cannot be let go again, so what need not be answered is a menu. */
    private BlockElement one(Field.One one, List<String> given) {
        var options = one.options();
        var picked = Options.picked(options, given, wording);
        var initial = picked.isEmpty() ? null : picked.getFirst();
        if (options.size() <= Ceiling.OPTIONS_SHOWN && one.required()) {
            return RadioButtonsElement.builder()
                    .actionId(block(one))
                    .options(Options.all(options, wording))
                    .initialOption(initial)
                    .build();
        }
        if (options.size() <= Ceiling.OPTIONS) {
            return StaticSelectElement.builder()
                    .actionId(block(one))
                    .placeholder(Plain.of(wording.say("slack.form.choose"), Ceiling.PLACEHOLDER))
                    .options(Options.all(options, wording))
                    .initialOption(initial)
                    .build();
        }
        return ExternalSelectElement.builder()
                .actionId(block(one))
                .placeholder(Plain.of(wording.say("slack.form.search"), Ceiling.PLACEHOLDER))
                .minQueryLength(0)
                .initialOption(initial)
                .build();
    }

    private BlockElement many(Field.Many many, List<String> given) {
        var options = many.options();
        var picked = Options.picked(options, given, wording);
        var initial = picked.isEmpty() ? null : picked;
        if (options.size() <= Ceiling.OPTIONS_SHOWN) {
            return CheckboxesElement.builder()
                    .actionId(block(many))
                    .options(Options.all(options, wording))
                    .initialOptions(initial)
                    .build();
        }
        if (options.size() <= Ceiling.OPTIONS) {
            return MultiStaticSelectElement.builder()
                    .actionId(block(many))
                    .placeholder(Plain.of(wording.say("slack.form.choose"), Ceiling.PLACEHOLDER))
                    .options(Options.all(options, wording))
                    .initialOptions(initial)
                    .build();
        }
        return MultiExternalSelectElement.builder()
                .actionId(block(many))
                .placeholder(Plain.of(wording.say("slack.form.search"), Ceiling.PLACEHOLDER))
                .minQueryLength(0)
                .initialOptions(initial(picked))
                .build();
    }

    private static @Nullable List<OptionObject> initial(List<OptionObject> picked) {
        return picked.isEmpty() ? null : picked.subList(0, Math.min(picked.size(), Ceiling.OPTIONS));
    }
}
