package io.binome.simulation;

import io.binome.message.Choice;
import io.binome.message.Choice.Style;
import io.binome.message.Prompt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How simulated colleagues find their way among the choices of a question: by sight, or by how much each stands out. */
final class Buttons {
    /** Buttons of several dialogs that simulated colleagues know by sight. */
    enum Button {
        YES,
        NO,
        ASK,
        FORM,
        SINGLE,
        KEEP,
        MOVE,
        OTHER,
        PASS,
        ON,
        LATER,
        BACK,
        CANCEL,
        AGAIN,
        TAKE_BACK,
        SEND,
        SERIES
    }

    private static final Set<Button> NEVER = EnumSet.of(Button.BACK, Button.CANCEL, Button.AGAIN, Button.TAKE_BACK);

    private Buttons() {}

    static boolean offers(Prompt prompt, Button button) {
        return prompt.choice(Choice.value(button)).isPresent();
    }

    static Reply pressed(Button button) {
        return new Reply.Chosen(Choice.value(button));
    }

    static Reply yes(Prompt prompt, Draw draw, double share) {
        return offers(prompt, Button.YES)
                ? pressed(draw.chance(share) ? Button.YES : Button.NO)
                : usual(prompt, draw);
    }

    static Reply first(Prompt prompt, Predicate<Choice> wanted) {
        return prompt.choices().stream()
                .filter(wanted)
                .findFirst()
                .<Reply>map(choice -> new Reply.Chosen(choice.value()))
                .orElse(new Reply.Left());
    }

    /** Mostly what is recommended; hardly ever what cannot be undone; never a way back. */
    static Reply usual(Prompt prompt, Draw draw) {
        var primary = styled(prompt, Style.PRIMARY);
        var plain = styled(prompt, Style.PLAIN);
        var danger = styled(prompt, Style.DANGER);
        var mood = draw.with("mood").unit();
        if (!danger.isEmpty() && mood > 0.99) {
            return chosen(danger, draw);
        }
        if (!primary.isEmpty() && (plain.isEmpty() || mood < 0.85)) {
            return chosen(primary, draw);
        }
        return plain.isEmpty() ? new Reply.Left() : chosen(plain, draw);
    }

    private static List<Choice> styled(Prompt prompt, Style style) {
        return prompt.choices().stream()
                .filter(choice -> choice.style() == style && !isNever(choice))
                .toList();
    }

    private static boolean isNever(Choice choice) {
        var button = Choice.answer(Button.class, choice.value());
        return button != null && NEVER.contains(button);
    }

    private static Reply chosen(List<Choice> choices, Draw draw) {
        return new Reply.Chosen(choices.get(draw.with("choice").below(choices.size())).value());
    }
}
