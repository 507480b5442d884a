package io.binome.message;

import io.binome.id.PromptId;
import io.binome.text.Spelling;
import io.binome.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several questions answered at once. It belongs to an open prompt, and submitting it answers that prompt; or, where a
 * question leads to more than one form, it has a prompt of its own that no message asks, and stays open until it is sent or
 * settled. No two forms share a prompt: what is filled in is kept by it. Answers are lists of strings by field name: one
 * string for words and single choices.
 */
public record Form(PromptId prompt, Text title, Text submit, List<Field> fields) {

    /** One question of a form. */
    public sealed interface Field {
        String name();

        Text label();

        boolean required();

        /**
         * Words to be typed.
         *
         * @param hint shown below the label
         * @param initial what stands in it already, or empty
         */
        record Words(String name, Text label, Text hint, boolean required, int longest, boolean manyLines,
                String initial)
                implements Field {}

        /** One of several options; {@code initial} is an option's value or empty. */
        record One(String name, Text label, boolean required, List<Option> options, String initial) implements Field {}

        /** Any number of several options. */
        record Many(String name, Text label, boolean required, List<Option> options, List<String> initial)
                implements Field {}
    }

    /** A value that may be chosen and how it reads. */
    public record Option(String value, Text label) {}

    /** What is wrong with these answers, by field name; empty when they can be taken as they are. */
    public Map<String, Text> faults(Map<String, List<String>> answers) {
        var faults = new LinkedHashMap<String, Text>();
        for (var field : fields) {
            var given = answers.getOrDefault(field.name(), List.of()).stream()
                    .filter(Form::isThere)
                    .toList();
            if (given.isEmpty()) {
                if (field.required()) {
                    faults.put(field.name(), Text.of("form.fault.missing"));
                }
                continue;
            }
            switch (field) {
                case Field.Words words -> {
                    if (given.getFirst().length() > words.longest()) {
                        faults.put(field.name(), Text.of("form.fault.long", "longest", words.longest()));
                    }
                }
                case Field.One one -> unknown(field, given.subList(0, 1), one.options(), faults);
                case Field.Many many -> unknown(field, given, many.options(), faults);
            }
        }
        return faults;
    }

    /** Whether anything of it can be seen: spaces of every sort and signs without a width are nothing. */
    private static boolean isThere(String value) {
        return value.codePoints().anyMatch(Spelling::isSeen);
    }

    private static void unknown(Field field, List<String> given, List<Option> options, Map<String, Text> faults) {
        if (!options.stream().map(Option::value).toList().containsAll(given)) {
            faults.put(field.name(), Text.of("form.fault.unknown"));
        }
    }
}
