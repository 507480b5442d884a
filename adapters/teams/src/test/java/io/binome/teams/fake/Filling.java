package io.binome.teams.fake;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What people enter into inputs, and what the client makes of it before it sends anything. */
final class Filling {
    private Filling() {}

    /** What is in an input that nobody touched. */
    static String initial(ObjectNode input) {
        var value = Json.text(input, "value");
        return Json.text(input, "type").equals("Input.Toggle") && value.isEmpty() ? off(input) : value;
    }

    /** What an input holds after that was entered; refuses what the client does not let one enter. */
    static String entered(ObjectNode input, List<String> values) {
        var type = Json.text(input, "type");
        var one = values.isEmpty() ? "" : values.getFirst();
        return switch (type) {
            case "Input.Text" -> text(input, one);
            case "Input.Number" -> matching(input, one, "-?\\d+(\\.\\d+)?");
            case "Input.Date" -> matching(input, one, "\\d{4}-\\d{2}-\\d{2}");
            case "Input.Time" -> matching(input, one, "\\d{2}:\\d{2}");
            case "Input.Toggle" -> one.equals("true") || one.equals(on(input)) ? on(input) : off(input);
            default -> choices(input, values);
        };
    }

    private static String text(ObjectNode input, String value) {
        var most = Json.text(input, "maxLength");
        if (!most.isEmpty() && value.length() > Integer.parseInt(most)) {
            throw new IllegalArgumentException(name(input) + " takes " + most + " characters, not " + value.length());
        }
        if (!Json.flag(input, "isMultiline") && value.contains("\n")) {
            throw new IllegalArgumentException(name(input) + " takes one line");
        }
        return value;
    }

    private static String matching(ObjectNode input, String value, String pattern) {
        if (!value.isEmpty() && !value.matches(pattern)) {
            throw new IllegalArgumentException(name(input) + " does not take " + value);
        }
        return value;
    }

    private static String choices(ObjectNode input, List<String> values) {
        var chosen = values.stream().filter(each -> !each.isEmpty()).toList();
        if (chosen.size() > 1 && !Json.flag(input, "isMultiSelect")) {
            throw new IllegalArgumentException(name(input) + " takes one choice, not " + chosen);
        }
        return chosen.stream().map(each -> choice(input, each)).collect(Collectors.joining(","));
    }

    private static String choice(ObjectNode input, String named) {
        var offered = Json.objects(input, "choices");
        return offered.stream()
                .filter(each -> Json.text(each, "title").equals(named))
                .findFirst()
                .or(() -> offered.stream().filter(each -> Json.text(each, "value").equals(named)).findFirst())
                .map(each -> Json.text(each, "value"))
                .orElseThrow(() -> new IllegalArgumentException(name(input) + " offers no " + named + " but "
                        + offered.stream().map(each -> Json.text(each, "title")).toList()));
    }

    /** What the client finds wrong when somebody wants to send it; empty if nothing. */
    static String wrong(ObjectNode input, String value) {
        var required = Json.flag(input, "isRequired");
        var missing = value.isEmpty() || (Json.text(input, "type").equals("Input.Toggle") && value.equals(off(input)));
        if (missing) {
            return required ? message(input) : "";
        }
        var regex = Json.text(input, "regex");
        if (!regex.isEmpty() && !value.matches(regex)) {
            return message(input);
        }
        var type = Json.text(input, "type");
        var low = Json.text(input, "min");
        var high = Json.text(input, "max");
        var numbers = type.equals("Input.Number");
        var under = !low.isEmpty() && compare(value, low, numbers) < 0;
        var over = !high.isEmpty() && compare(value, high, numbers) > 0;
        return under || over ? message(input) : "";
    }

    private static int compare(String one, String other, boolean numbers) {
        return numbers ? Double.compare(Double.parseDouble(one), Double.parseDouble(other)) : one.compareTo(other);
    }

    /** Whether the client sends an input with nothing in it. */
    static boolean sentEmpty(ObjectNode input) {
        return List.of("Input.Text", "Input.Date", "Input.Time").contains(Json.text(input, "type"));
    }

    private static String message(ObjectNode input) {
        var said = Json.text(input, "errorMessage");
        return said.isEmpty() ? name(input) + " is not filled in properly" : said;
    }

    private static String name(ObjectNode input) {
        var label = Json.text(input, "label");
        return label.isEmpty() ? Json.text(input, "id") : label;
    }

    private static String on(ObjectNode input) {
        return Json.has(input, "valueOn") ? Json.text(input, "valueOn") : "true";
    }

    private static String off(ObjectNode input) {
        return Json.has(input, "valueOff") ? Json.text(input, "valueOff") : "false";
    }
}
