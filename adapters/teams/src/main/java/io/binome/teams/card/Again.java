package io.binome.teams.card;

import io.binome.teams.card.Element.Run;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks again before something that is not to be done by mistake: hidden within the card until its button is pressed. */
final class Again {
    private final Wordings wordings;
    private int numbers;

    Again(Wordings wordings) {
        this.wordings = wordings;
    }

    /** Another in the same message. */
    String id() {
        return "sure" + numbers++;
    }

    /**
     * @param label of what is to be done, where it is known
     * @param sure what becomes of it; null where nothing is said of it
     * @param yes the button that does it, of its title
     */
    Map<String, Object> of(
            String id, String label, @Nullable Text sure, Function<String, Map<String, Object>> yes) {
        var items = new ArrayList<Map<String, Object>>();
        if (!label.isEmpty()) {
            items.addAll(Parts.lines(Weight.PIECES.shortened(label, Ceiling.PIECE), Run::bold, "Default"));
        }
        for (var wording : wordings.each()) {
            items.addAll(Parts.lines(wording.say(sure == null ? Text.of("card.sure") : sure), Run::plain, "Small"));
        }
        var actions = List.of(
                yes.apply(wordings.say("card.sure.yes")), Actions.toggle(wordings.say("card.sure.no"), id));
        items.addAll(Rows.of(actions, Rows.WITHIN));
        return Element.hidden(id, items);
    }
}
