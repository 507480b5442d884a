package io.binome.slack.block;

import io.binome.render.Pieces;
import io.binome.render.Wording;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.binome.message.Choice;
import io.binome.message.Page;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The buttons of one message or view, each with an action id of its own. Where several languages are read, a button is
 * labelled in all of them. A label too long for a button is written out above, under a number.
 */
final class Buttons {
    /** So that a post has room for something else. */
    private static final int JSON = Ceiling.POST_JSON / 2;

    private final List<Wording> wordings;
    private final AtomicInteger numbers;

    Buttons(List<Wording> wordings) {
        this(wordings, new AtomicInteger());
    }

    private Buttons(List<Wording> wordings, AtomicInteger numbers) {
        this.wordings = wordings;
        this.numbers = numbers;
    }

    /** More buttons of the same message, in another language. */
    Buttons in(Wording other) {
        return new Buttons(List.of(other), numbers);
    }

    /** A button to be. */
    private record Pressable(Text label, Reference reference, Choice.Style style, @Nullable Text sure) {
        Pressable(Text label, Reference reference, Choice.Style style) {
            this(label, reference, style, null);
        }
    }

    List<Part> of(Prompt prompt) {
        return of(prompt.choices().stream()
                .map(choice -> new Pressable(
                        choice.label(),
                        new Reference.Answer(prompt.id(), choice.value()),
                        choice.style(),
                        choice.sure()))
                .toList());
    }

    List<Part> commands(List<Page.CommandButton> offers) {
        return of(offers.stream()
                .map(offer -> new Pressable(
                        offer.label(), new Reference.Order(offer.command()), Choice.Style.PLAIN))
                .toList());
    }

    List<Part> one(Text label, Reference reference, Choice.Style style) {
        return of(List.of(new Pressable(label, reference, style)));
    }

    /** A button that opens an address. */
    List<Part> link(Text label, String address) {
        var shown = shown(label, 1);
        var button = button(shown, new Reference.Link(), Choice.Style.PLAIN, null);
        button.setValue(null);
        button.setUrl(address);
        var parts = new ArrayList<>(isLong(label) ? longLabels(List.of(label)) : List.of());
        parts.add(Part.of(actions(List.of(button)), shown + " " + address));
        return parts;
    }

    private List<Part> of(List<Pressable> pressables) {
        var parts = new ArrayList<>(longLabels(pressables.stream().map(Pressable::label).toList()));
        var buttons = new ArrayList<BlockElement>();
        var labels = new ArrayList<String>();
        for (var at = 0; at < pressables.size(); at++) {
            var pressable = pressables.get(at);
            var label = shown(pressable.label(), at + 1);
            var button = button(label, pressable.reference(), pressable.style(), pressable.sure());
            var full = Part.length(buttons) + Part.length(button) > JSON;
            if (buttons.size() == Ceiling.BUTTONS || (full && !buttons.isEmpty())) {
                parts.add(row(buttons, labels));
                buttons.clear();
                labels.clear();
            }
            buttons.add(button);
            labels.add(label);
        }
        if (!buttons.isEmpty()) {
            parts.add(row(buttons, labels));
        }
        return parts;
    }

    /** The labels are in all languages already: the sentence about them is said in the first only. One needs none. */
    private Part row(List<BlockElement> buttons, List<String> labels) {
        var choices = Text.verbatim(String.join(" · ", labels));
        return Part.of(
                actions(buttons),
                labels.size() == 1
                        ? "[" + labels.getFirst() + "]"
                        : wordings.getFirst().say("slack.choices", "choices", choices));
    }

    private static ActionsBlock actions(List<BlockElement> buttons) {
        return ActionsBlock.builder().elements(List.copyOf(buttons)).build();
    }

    private List<Part> longLabels(List<Text> labels) {
        var parts = new ArrayList<Part>();
        for (var wording : wordings) {
            var lines = new ArrayList<String>();
            for (var at = 0; at < labels.size(); at++) {
                if (isLong(labels.get(at))) {
                    lines.add((at + 1) + ". " + wording.say(labels.get(at)));
                }
            }
            parts.addAll(Parts.sections(String.join("\n", lines)));
        }
        return parts.stream().map(Part::clinging).toList();
    }

    private boolean isLong(Text label) {
        return !Escaped.PIECES.fits(joined(label), Ceiling.BUTTON);
    }

    private String shown(Text label, int number) {
        var words = joined(label);
        if (words.isBlank()) {
            return "…";
        }
        return isLong(label) ? Escaped.PIECES.shortened(number + ". " + words, Ceiling.BUTTON) : Pieces.line(words);
    }

    private String joined(Text label) {
        return inAll(wording -> wording.say(label));
    }

    private String inAll(Function<Wording, String> words) {
        return wordings.stream().map(words).distinct().collect(Collectors.joining(" / "));
    }

    private ButtonElement button(String label, Reference reference, Choice.Style style, @Nullable Text outcome) {
        var value = reference.value();
        if (value.length() > Ceiling.BUTTON_VALUE) {
            throw new IllegalArgumentException("too long for a button: " + value.length() + " characters");
        }
        return ButtonElement.builder()
                .text(Plain.of(label))
                .actionId(reference.action(numbers.getAndIncrement()))
                .value(value)
                .style(style(style))
                .confirm(style == Choice.Style.DANGER ? confirm(label, outcome) : null)
                .build();
    }

    private static @Nullable String style(Choice.Style style) {
        return switch (style) {
            case PLAIN -> null;
            case PRIMARY -> "primary";
            case DANGER -> "danger";
        };
    }

    private ConfirmationDialogObject confirm(String label, @Nullable Text outcome) {
        var sure = inAll(wording -> wording.say(outcome == null ? Text.of("slack.sure.text") : outcome));
        return ConfirmationDialogObject.builder()
                .title(Plain.of(inAll(wording -> wording.say("slack.sure.title")), Ceiling.CONFIRM_TITLE))
                .text(Plain.of(Escaped.PIECES.shortened(label + " – " + sure, Ceiling.CONFIRM_TEXT)))
                .confirm(Plain.of(first("slack.sure.yes"), Ceiling.CONFIRM_BUTTON))
                .deny(Plain.of(first("slack.sure.no"), Ceiling.CONFIRM_BUTTON))
                .style("danger")
                .build();
    }

    /** In all languages where that fits a button of the confirmation, else in the first. */
    private String first(String key) {
        var all = inAll(wording -> wording.say(key));
        return all.length() <= Ceiling.CONFIRM_BUTTON ? all : wordings.getFirst().say(key);
    }
}
