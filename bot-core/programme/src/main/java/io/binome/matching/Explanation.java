package io.binome.matching;

import io.binome.text.Text;
import java.util.List;

/**
 * Why two people are brought together, in sentences that one of them may read, or an admin.
 *
 * @param reasons what each can give the other, and what else speaks for the pair; the strongest first
 * @param watch what the two should keep an eye on; often nothing
 * @param helps whether one of them can give the other something they look for
 */
public record Explanation(List<Text> reasons, List<Text> watch, boolean helps) {
    /** Nothing is known of one of them. */
    public static Explanation none() {
        return new Explanation(List.of(), List.of(), false);
    }
}
