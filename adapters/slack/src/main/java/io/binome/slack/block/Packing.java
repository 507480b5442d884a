package io.binome.slack.block;

import com.slack.api.model.block.DividerBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts parts into as few posts as Slack allows, in their order; a title stays with what it is the title of. */
final class Packing {
    private Packing() {}

    static List<List<Part>> posts(List<Part> parts) {
        return new io.binome.render.Packing<>(Packing::takes, Part::clings).posts(parts).stream()
                .map(Packing::trimmed)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static Post post(List<Part> parts) {
        return new Post(text(parts), parts.stream().map(Part::block).toList());
    }

    private static boolean takes(List<Part> post, Part next) {
        return post.size() < Ceiling.POST_BLOCKS
                && text(post).length() + 1 + next.text().length() <= Ceiling.POST_TEXT
                && post.stream().mapToInt(part -> part.length()).sum() + next.length() <= Ceiling.POST_JSON;
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** A line at the edge of a post parts nothing. */
    private static List<Part> trimmed(List<Part> post) {
        var trimmed = new ArrayList<>(post);
        while (!trimmed.isEmpty() && trimmed.getFirst().block() instanceof DividerBlock) {
            trimmed.removeFirst();
        }
        while (!trimmed.isEmpty() && trimmed.getLast().block() instanceof DividerBlock) {
            trimmed.removeLast();
        }
        return List.copyOf(trimmed);
    }
}
