package io.binome.content;

import java.util.List;

/**
 * The figures that people quote about mentoring, in one language, for admins.
 *
 * @param about what these figures are, and what they do not prove
 */
public record Evidence(String title, String about, List<Figure> figures) implements Item {
    public Evidence {
        figures = List.copyOf(figures);
    }

    /**
     * What is said.
     *
     * @param isSourced whether somebody says where it comes from; what is not never goes to employees
     */
    public record Figure(String text, boolean isSourced) {}
}
