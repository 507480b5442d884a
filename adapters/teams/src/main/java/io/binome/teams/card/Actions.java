package io.binome.teams.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The actions of cards. Whatever comes to the bot is an {@code Action.Execute}; an older client sends the same data. */
final class Actions {
    private Actions() {}

    /** A button that needs nothing of what is filled in. */
    static Map<String, Object> button(String title, Reference reference) {
        return execute(title, reference.verb(), reference.data(), "none");
    }

    /** A button that sends what is filled in, once the client finds it complete. */
    static Map<String, Object> send(String title, Reference reference) {
        return execute(title, reference.verb(), reference.data(), "auto");
    }

    /** The same in a dialog, where there is only this way. */
    static Map<String, Object> submit(String title, Reference reference) {
        return Element.of(
                "Action.Submit", "title", Markup.disjoined(title), "data", reference.data(), "associatedInputs",
                "auto");
    }

    static Map<String, Object> execute(String title, String verb, Map<String, Object> data, String inputs) {
        var name = Markup.disjoined(title);
        return Element.of(
                "Action.Execute",
                "title", name,
                "verb", verb,
                "data", data,
                "associatedInputs", inputs,
                "fallback", Element.of("Action.Submit", "title", name, "data", data, "associatedInputs", inputs));
    }

    /** A button that opens a dialog, which the bot fills when Teams asks for it; it has no other form in older clients. */
    static Map<String, Object> dialog(String title, Reference reference) {
        var data = new LinkedHashMap<>(reference.data());
        data.put("msteams", Map.of("type", "task/fetch"));
        return Element.of(
                "Action.Submit", "title", Markup.disjoined(title), "data", data, "associatedInputs", "none");
    }

    static Map<String, Object> link(String title, String address) {
        return Element.of("Action.OpenUrl", "title", Markup.disjoined(title), "url", address);
    }

    /** Shows what is hidden, or hides it again. */
    static Map<String, Object> toggle(String title, String... ids) {
        return Element.of(
                "Action.ToggleVisibility", "title", Markup.disjoined(title), "targetElements", List.of(ids));
    }

    /** Gives each of these people their own view of the card, as far as Teams does that. */
    static Map<String, Object> refresh(Reference reference, List<String> watchers) {
        var refresh = new LinkedHashMap<String, Object>();
        refresh.put("action", Element.of("Action.Execute", "verb", reference.verb(), "data", reference.data()));
        var room = Ceiling.REFRESH - Weight.of(refresh) - 20;
        var taken = new ArrayList<String>();
        for (var watcher : watchers) {
            room -= Weight.of(watcher) + 1;
            if (room > 0 && taken.size() < Ceiling.WATCHERS) {
                taken.add(watcher);
            }
        }
        refresh.put("userIds", List.copyOf(taken));
        return refresh;
    }
}
