package io.binome.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether anybody's answers can be worked out from figures that are sums of answers: exactly, in whole numbers. A column
 * is what one answer contributes to each figure; equal columns are the same to whoever only sees the figures.
 */
final class Rank {
    private final Map<List<Integer>, Set<String>> givers;

    /** @param columns for each answer its giver and what it contributes to each figure */
    Rank(Collection<Map.Entry<String, List<Integer>>> columns) {
        givers = columns.stream().collect(Collectors.groupingBy(
                Map.Entry::getValue, LinkedHashMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    }

    /**
     * Whether some sum and difference of the figures depends on this person's answers and on nobody else's. That is so
     * if and only if without the person's columns the figures have a smaller rank.
     */
    boolean singlesOut(String person) {
        var others = givers.entrySet().stream()
                .filter(column -> !column.getValue().equals(Set.of(person)))
                .map(Map.Entry::getKey)
                .toList();
        return others.size() < givers.size() && rank(others) < rank(givers.keySet());
    }

    /** By elimination without fractions, after Bareiss. */
    static int rank(Collection<List<Integer>> vectors) {
        var rows = vectors.stream()
                .map(vector -> vector.stream().map(BigInteger::valueOf).toArray(BigInteger[]::new))
                .collect(Collectors.toCollection(ArrayList::new));
        var rank = 0;
        var width = rows.isEmpty() ? 0 : rows.getFirst().length;
        var before = BigInteger.ONE;
        for (var column = 0; column < width && rank < rows.size(); column++) {
            var pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            Collections.swap(rows, rank, pivot);
            var top = rows.get(rank);
            for (var row = rank + 1; row < rows.size(); row++) {
                var each = rows.get(row);
                var factor = each[column];
                for (var at = 0; at < width; at++) {
                    each[at] = top[column].multiply(each[at]).subtract(factor.multiply(top[at])).divide(before);
                }
            }
            before = top[column];
            rank++;
        }
        return rank;
    }
}
