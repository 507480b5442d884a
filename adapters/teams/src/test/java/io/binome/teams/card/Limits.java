package io.binome.teams.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Teams refuses or cuts in a card, and what this project promises about one: size, actions, ids, inputs, words that
 * wrap and are no markup, a fallback for older clients. What the schema says is left to the schema.
 */
final class Limits {
    private static final int BYTES = 25_000;
    private static final Set<String> ELEMENTS = Set.of(
            "TextBlock", "RichTextBlock", "ActionSet", "Container", "Input.Text", "Input.ChoiceSet",
            "Chart.HorizontalBar", "Chart.VerticalBar.Grouped");

    private final List<String> broken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> targets = new HashSet<>();
    private int actions;

    private Limits() {}

    static List<String> of(Post post) {
        var limits = new Limits();
        var bytes = Json.bytes(Map.of("summary", post.summary(), "card", post.card()));
        limits.expect(bytes <= BYTES, bytes + " bytes");
        limits.expect(!post.summary().isBlank(), "no summary");
        limits.expect(post.summary().equals(post.card().get("fallbackText")), "another fallbackText");
        limits.expect("1.5".equals(post.card().get("version")), "version");
        limits.expect(!list(post.card(), "body").isEmpty(), "an empty card");
        limits.expect(!Json.line(post.card()).matches("(?s).*\"(positive|destructive)\".*"), "a style Teams lacks");
        list(post.card(), "body").forEach(limits::element);
        limits.expect(limits.actions <= 6, limits.actions + " actions");
        limits.expect(limits.ids.containsAll(limits.targets), "shows what is not there: " + limits.targets);
        if (post.card().get("refresh") instanceof Map<?, ?> refresh) {
            var users = list(refresh, "userIds").size();
            limits.expect(users >= 1 && users <= 60, users + " watchers");
        }
        return limits.broken;
    }

    private void element(Object json) {
        var element = (Map<?, ?>) json;
        var type = string(element, "type");
        expect(ELEMENTS.contains(type), "unknown element: " + type);
        if (element.containsKey("id")) {
            expect(ids.add(string(element, "id")), "id twice: " + element.get("id"));
        }
        switch (type) {
            case "TextBlock" -> {
                expect(Boolean.TRUE.equals(element.get("wrap")), "does not wrap");
                expect("heading".equals(element.get("style")), "a TextBlock that is no title");
                words(string(element, "text"));
                expect(!Markup.isIn(string(element, "text")), "markup: " + element);
            }
            case "RichTextBlock" -> {
                expect(!list(element, "inlines").isEmpty(), "an empty line");
                list(element, "inlines").forEach(inline -> {
                    words(string((Map<?, ?>) inline, "text"));
                    expect(!string((Map<?, ?>) inline, "text").contains("{{"), "a function: " + inline);
                    expect(!string((Map<?, ?>) inline, "text").contains("\n"), "a break within a line");
                });
            }
            case "ActionSet" -> list(element, "actions").forEach(this::action);
            case "Container" -> list(element, "items").forEach(this::element);
            case "Input.Text" -> {
                input(element);
                var most = ((Number) element.get("maxLength")).intValue();
                expect(string(element, "value").length() <= most, "longer than maxLength");
            }
            case "Input.ChoiceSet" -> choices(element);
            default -> element(element.get("fallback"));
        }
    }

    private void input(Map<?, ?> input) {
        expect(!string(input, "id").isBlank(), "an input without id");
        words(string(input, "label"));
        expect(input.containsKey("isRequired") == input.containsKey("errorMessage"), "required without a reason");
        expect(!string(input, "label").contains("{{"), "a function");
    }

    private void choices(Map<?, ?> input) {
        input(input);
        expect(Boolean.TRUE.equals(input.get("wrap")), "choices that do not wrap");
        var values = new HashSet<String>();
        for (var each : list(input, "choices")) {
            var choice = (Map<?, ?>) each;
            words(string(choice, "title"));
            expect(!Markup.isIn(string(choice, "title")), "markup: " + choice);
            expect(values.add(string(choice, "value")), "value twice: " + choice);
            expect(input.get("isMultiSelect") == null || !string(choice, "value").contains(","), "a comma");
        }
        expect(!values.isEmpty(), "no choices");
        for (var value : string(input, "value").split(",")) {
            expect(value.isEmpty() || values.contains(value), "value is none of the choices: " + value);
        }
    }

    private void action(Object json) {
        actions++;
        var action = (Map<?, ?>) json;
        words(string(action, "title"));
        expect(!string(action, "title").contains("{{"), "a function");
        switch (string(action, "type")) {
            case "Action.Execute" -> {
                var fallback = (Map<?, ?>) action.get("fallback");
                expect("Action.Submit".equals(string(fallback, "type")), "nothing for older clients");
                for (var name : List.of("title", "data", "associatedInputs")) {
                    expect(action.get(name).equals(fallback.get(name)), "the fallback differs in " + name);
                }
                expect(Reference.read((Map<?, ?>) action.get("data")).isPresent(), "means nothing: " + action);
            }
            case "Action.OpenUrl" -> expect(string(action, "url").matches("(https?://|mailto:|msteams:).*"), "address");
            case "Action.ToggleVisibility" ->
                list(action, "targetElements").forEach(target -> targets.add((String) target));
            case "Action.Submit" -> {
                var data = (Map<?, ?>) action.get("data");
                expect(
                        Map.of("type", "task/fetch").equals(data.get("msteams")) || !data.containsKey("msteams"),
                        "unknown to Teams: " + action);
                expect(Reference.read(data).isPresent(), "means nothing: " + action);
            }
            default -> expect(false, "unknown action: " + action);
        }
    }

    private void words(String words) {
        expect(!words.isEmpty(), "no words");
    }

    private static List<?> list(Map<?, ?> of, String name) {
        return of.get(name) instanceof List<?> list ? list : List.of();
    }

    private static String string(Map<?, ?> of, String name) {
        return of.get(name) instanceof String words ? words : "";
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
