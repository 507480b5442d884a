package io.binome.web;

import java.util.List;
import java.util.Locale;

/** A form, opened as a modal. A second showing after a refusal carries the answers and what is wrong with them. */
record FormView(String place, String prompt, String lang, String title, String submit, List<FieldView> fields) {
    private static final Words WORDS = new Words();

    /** The page's words, in the language of the form, which is that of whoever fills it in. */
    public String say(String key) {
        return WORDS.say(key, Locale.of(lang));
    }

    /**
     * One question.
     *
     * @param sort {@code text}, {@code area}, {@code one} (radio buttons), {@code menu} or {@code many} (checkboxes)
     * @param value what stands in a text already
     * @param limit of characters; 0 where there is none
     * @param error empty where nothing is wrong
     */
    record FieldView(
            String name,
            String sort,
            String label,
            String hint,
            boolean required,
            String value,
            int limit,
            List<OptionView> options,
            String error) {}

    /** One possible answer. */
    record OptionView(String value, String label, boolean picked) {}
}
