package io.binome.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Puts parts into as few posts as a platform allows, in their order; a title stays with what it is the title of.
 *
 * @param takes whether a post has room for one part more
 * @param clings whether a part should not be parted from what follows
 */
public record Packing<P>(BiPredicate<List<P>, P> takes, Predicate<P> clings) {
    public List<List<P>> posts(List<P> parts) {
        var posts = new ArrayList<List<P>>();
        var post = new ArrayList<P>();
        for (var part : parts) {
            if (!post.isEmpty() && !takes.test(post, part)) {
                var moved = new ArrayList<P>();
                while (post.size() > 1 && clings.test(post.getLast())) {
                    moved.addFirst(post.removeLast());
                }
                if (!moved.isEmpty() && !takes.test(moved, part)) {
                    post.addAll(moved);
                    moved.clear();
                }
                posts.add(List.copyOf(post));
                post = moved;
            }
            post.add(part);
        }
        if (!post.isEmpty()) {
            posts.add(List.copyOf(post));
        }
        return List.copyOf(posts);
    }
}
