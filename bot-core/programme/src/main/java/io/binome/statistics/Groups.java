package io.binome.statistics;

import io.binome.id.PersonId;
import io.binome.statistics.Given.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts categories together until at least {@link Statistics#LEAST} people stand behind each group, so that what is left
 * of a total once the groups are taken away is never about fewer. Steps of a scale, such as ratings, are put together with their neighbours.
 */
final class Groups {
    private record Group(List<String> categories, int answers, Set<PersonId> people) {
        boolean isSmall() {
            return Math.min(answers, people.size()) < Statistics.LEAST;
        }

        Group with(Group other) {
            var all = new ArrayList<>(categories);
            all.addAll(other.categories());
            var both = new HashSet<>(people);
            both.addAll(other.people());
            return new Group(List.copyOf(all), answers + other.answers(), both);
        }
    }

    private Groups() {}

    /**
     * The categories of one sort, each in one group; a single group where they cannot be told apart.
     *
     * @param counts what is counted, by category
     * @param answers the answers behind it, as far as they are still known
     */
    static List<List<String>> of(Map<String, Integer> counts, Collection<Answer> answers) {
        var groups = new ArrayList<Group>();
        new TreeMap<>(counts).forEach((category, count) -> groups.add(new Group(
                List.of(category),
                count,
                answers.stream()
                        .filter(answer -> answer.category().equals(category))
                        .flatMap(answer -> answer.by().stream())
                        .collect(Collectors.toSet()))));
        if (answers.stream().noneMatch(answer -> answer.topic().isScale())) {
            groups.sort(Comparator.comparingInt((Group group) -> group.people().size()));
        }
        return merged(groups).stream().map(Group::categories).toList();
    }

    /** From the first on, the next is added until a group is large enough; what remains small joins the one before. */
    private static List<Group> merged(List<Group> groups) {
        var merged = new ArrayList<Group>();
        for (var group : groups) {
            if (!merged.isEmpty() && merged.getLast().isSmall()) {
                merged.add(merged.removeLast().with(group));
            } else {
                merged.add(group);
            }
        }
        while (merged.size() > 1 && merged.getLast().isSmall()) {
            var last = merged.removeLast();
            merged.add(merged.removeLast().with(last));
        }
        return merged;
    }
}
