package io.binome.matching;

import io.binome.text.Text;
import java.util.List;

/**
 * Why two people are brought together, in sentences that name both and that either may read.
 *
 * @param reasons what each can give the other, and what else speaks for the pair; the strongest first
 * @param watch what the two should keep an eye on; often nothing
 */
public record Explanation(List<Text> reasons, List<Text> watch) {}
