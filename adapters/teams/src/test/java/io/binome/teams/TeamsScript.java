package io.binome.teams;

import io.binome.play.Counts;
import io.binome.teams.card.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a card as somebody does who looks at it, and writes it down as a play does: see {@link TeamsTranscriptTest}. */
final class TeamsScript {
    private static final String INDENT = "    ";
    private static final String BULLET = "•\u00a0";
    private static final String FAULT = "⚠\u00a0";
    static final String FIELD = "field:";
    /** Where the client does not insist on an answer, the label asks for one. */
    private static final Pattern NEEDED = Pattern.compile("[ \u00a0]\\((required|obligatoire|obligatorio)\\)$");
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)(?:\\.| –) (.*)");

    private final ObjectNode card;
    private final List<String> lines = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();
    private final List<ObjectNode> fields = new ArrayList<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Map<String, String> links = new LinkedHashMap<>();
    private String fault = "";

    /**
     * A button that answers.
     *
     * @param label what it says, in full
     * @param title what is written on it
     * @param picked what is picked from the list first; empty where it is no list
     */
    record Button(String label, String title, String picked) {}

    private TeamsScript(ObjectNode card) {
        this.card = card;
        each(card.get("body"), this::read);
        inFull();
    }

    static TeamsScript of(ObjectNode card) {
        return new TeamsScript(card);
    }

    /** What a file says before anybody has taken it. */
    static List<String> file(ObjectNode attachment) {
        return List.of(
                INDENT + text(attachment.get("content"), "description"), INDENT + "~ " + text(attachment, "name"));
    }

    /** As a message. */
    List<String> lines() {
        var all = new ArrayList<>(lines.stream().map(line -> INDENT + line).toList());
        if (!buttons.isEmpty()) {
            all.add(INDENT + "(" + String.join(") (", buttons.stream().map(Button::label).toList()) + ")");
        }
        return all;
    }

    List<Button> buttons() {
        return buttons;
    }

    /** Addresses that its buttons open. */
    List<String> links() {
        return List.copyOf(links.keySet());
    }

    boolean isForm() {
        return !fields.isEmpty();
    }

    /** As a form: its title, then each field. */
    List<String> form(String reader) {
        var form = new ArrayList<String>();
        form.add(" bot shows " + reader + " a form: " + lines.getFirst().replaceFirst("^## ", ""));
        form.addAll(fields());
        return form;
    }

    List<String> fields() {
        return fields.stream()
                .map(field -> INDENT + name(field) + ": " + NEEDED.matcher(text(field, "label")).replaceFirst(""))
                .toList();
    }

    /** Whether the form has a page after this one. */
    boolean isTurning() {
        return isForm() && references(card).getFirst() instanceof Reference.Turning;
    }

    /** Something for every field on which the client insists and in which there is nothing, by the field's id. */
    Map<String, String> needed() {
        var needed = new LinkedHashMap<String, String>();
        for (var field : fields) {
            if (text(field, "isRequired").equals("true") && text(field, "value").isEmpty()) {
                var choices = field.get("choices");
                needed.put(text(field, "id"), choices == null ? "?" : text(choices.get(0), "value"));
            }
        }
        return needed;
    }

    List<String> names() {
        return fields.stream().map(TeamsScript::name).toList();
    }

    /** What is wrong, by field. */
    Map<String, String> faults() {
        return faults;
    }

    private static String name(ObjectNode field) {
        return text(field, "id").replaceFirst("^" + FIELD, "");
    }

    private void read(ObjectNode element) {
        if (text(element, "isVisible").equals("false")) {
            return;
        }
        var type = text(element, "type");
        switch (type) {
            case "TextBlock" -> lines.add("## " + text(element, "text"));
            case "RichTextBlock" -> said(element);
            case "ActionSet" -> each(element.get("actions"), this::button);
            case "Container" -> each(element.get("items"), this::read);
            default -> {
                if (type.startsWith("Chart.")) {
                    lines.addAll(Counts.of(text(element, "title"), text(card, "fallbackText")));
                } else if (text(element, "id").equals(Reference.PICK)) {
                    each(element.get("choices"), choice -> buttons.add(
                            new Button(text(choice, "title"), "", text(choice, "value"))));
                } else if (type.startsWith("Input.")) {
                    field(element);
                } else {
                    throw new AssertionError("what is this: " + element);
                }
            }
        }
    }

    private void said(ObjectNode block) {
        var words = new StringBuilder();
        var looks = new ArrayList<JsonNode>();
        each(block.get("inlines"), run -> {
            words.append(text(run, "text"));
            looks.add(run);
        });
        var line = words.toString();
        if (line.startsWith(FAULT)) {
            fault = line.substring(FAULT.length());
        } else if (line.startsWith(BULLET)) {
            lines.add("- " + line.substring(BULLET.length()));
        } else if (looks.stream().allMatch(run -> text(run, "isSubtle").equals("true"))) {
            lines.add(isOfChart() ? "▇ " + line : "~ " + line);
        } else if (looks.stream().allMatch(run -> text(run, "size").equals("Large"))) {
            lines.add("## " + line);
        } else {
            lines.add(line);
        }
    }

    /** The sentence below a chart says what it shows. */
    private boolean isOfChart() {
        return !lines.isEmpty() && lines.getLast().startsWith("| ");
    }

    private void field(ObjectNode input) {
        fields.add(input);
        if (!fault.isEmpty()) {
            faults.put(name(input), fault);
            fault = "";
        }
    }

    private void button(ObjectNode action) {
        var title = text(action, "title");
        if (text(action, "type").equals("Action.OpenUrl")) {
            lines.add("> " + title + " " + text(action, "url"));
            links.put(text(action, "url"), title);
        } else if (!buttons.isEmpty() && buttons.getLast().title().isEmpty()) {
            buttons.replaceAll(each -> each.title().isEmpty()
                    ? new Button(each.label(), title, each.picked())
                    : each);
        } else {
            buttons.add(new Button(title, title, ""));
        }
    }

    /** A label that is too long for its button stands in full above it, under the same number. */
    private void inFull() {
        var full = new HashMap<String, String>();
        for (var line : lines) {
            var numbered = NUMBERED.matcher(line);
            if (numbered.matches()) {
                full.put(numbered.group(1), numbered.group(2));
            }
        }
        for (var at = 0; at < buttons.size(); at++) {
            var button = buttons.get(at);
            var cut = NUMBERED.matcher(button.label());
            if (cut.matches() && cut.group(1).equals(String.valueOf(at + 1)) && full.containsKey(cut.group(1))) {
                var label = full.get(cut.group(1));
                lines.remove(cut.group(1) + ". " + label);
                buttons.set(at, new Button(label, button.title(), button.picked()));
            }
        }
    }

    /** What the buttons of a card mean. */
    static List<Reference> references(ObjectNode card) {
        var found = new ArrayList<Reference>();
        walk(card.get("body"), each -> {
            if (each.get("data") instanceof ObjectNode data) {
                reference(data).ifPresent(found::add);
            }
        });
        return found;
    }

    static Optional<Reference> reference(ObjectNode data) {
        var values = new HashMap<String, Object>();
        data.properties().stream()
                .filter(each -> each.getValue().isValueNode())
                .forEach(each -> values.put(each.getKey(), each.getValue().asString()));
        return Reference.read(values);
    }

    private static void walk(JsonNode from, Consumer<ObjectNode> visit) {
        if (from instanceof ObjectNode object) {
            visit.accept(object);
        }
        from.values().forEach(each -> walk(each, visit));
    }

    private static void each(JsonNode list, Consumer<ObjectNode> visit) {
        if (list != null) {
            list.values().stream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).forEach(visit);
        }
    }

    static String text(JsonNode from, String name) {
        var value = from == null ? null : from.get(name);
        return value == null ? "" : value.asString();
    }
}
