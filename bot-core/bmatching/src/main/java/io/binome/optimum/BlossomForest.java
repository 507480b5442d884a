package io.binome.optimum;

import java.util.Arrays;

/**
 * Vertices, the blossoms they are shrunk into, and who is matched with whom (Edmonds 1965, in the arrays of Galil
 * 1986). A blossom is an odd cycle of vertices or smaller blossoms, starting with the one that holds its base; its
 * number is at least the number of vertices. End 2e and 2e + 1 are the two ends of edge e.
 */
final class BlossomForest {
    final int vertices;
    /** The vertex at each end of each edge. */
    final int[] vertexAt;
    /** The end at the partner's side of the matched edge, or -1. */
    final int[] mate;
    /** The outermost blossom of a vertex is that of its cell, so that shrinking need not touch the largest member. */
    private final int[] cell;
    private final int[] ofCell;
    private final int[] size;
    private final int[] parent;
    private final int[] base;
    private final int[][] cycle;
    /** The ends through which a cycle goes on: link i leads from its member i to the next. */
    private final int[][] links;
    private final int[] free;
    private int frees;
    private int[] leaves = new int[16];

    BlossomForest(int vertices, int[] vertexAt, int[] mate) {
        this.vertices = vertices;
        this.vertexAt = vertexAt;
        this.mate = mate;
        cell = new int[vertices];
        ofCell = new int[vertices];
        size = new int[2 * vertices];
        Arrays.fill(size, 1);
        base = new int[2 * vertices];
        Arrays.setAll(cell, i -> i);
        Arrays.setAll(ofCell, i -> i);
        Arrays.setAll(base, i -> i);
        parent = new int[2 * vertices];
        Arrays.fill(parent, -1);
        cycle = new int[2 * vertices][];
        links = new int[2 * vertices][];
        Arrays.fill(cycle, new int[0]);
        free = new int[vertices];
        Arrays.setAll(free, i -> 2 * vertices - 1 - i);
        frees = vertices;
    }

    int base(int blossom) {
        return base[blossom];
    }

    boolean outermost(int blossom) {
        return parent[blossom] < 0 && (blossom < vertices || cycle[blossom].length > 0);
    }

    int[] cycle(int blossom) {
        return cycle[blossom];
    }

    int link(int blossom, int place) {
        return links[blossom][place];
    }

    /** Shrinks a cycle, which begins with the member that holds the base, into a new blossom. */
    int shrink(int[] members, int[] through) {
        int blossom = free[--frees];
        cycle[blossom] = members;
        links[blossom] = through;
        base[blossom] = base[members[0]];
        parent[blossom] = -1;
        int largest = largest(members);
        int kept = cell[base[largest]];
        size[blossom] = 0;
        for (int member : members) {
            parent[member] = blossom;
            size[blossom] += size[member];
            if (member != largest) {
                for (int vertex : leaves(member)) {
                    cell[vertex] = kept;
                }
            }
        }
        ofCell[kept] = blossom;
        return blossom;
    }

    int outer(int vertex) {
        return ofCell[cell[vertex]];
    }

    int largest(int[] members) {
        int largest = members[0];
        for (int member : members) {
            largest = size[member] > size[largest] ? member : largest;
        }
        return largest;
    }

    /** Sets the members of an outermost blossom free. */
    int[] open(int blossom) {
        int[] members = cycle[blossom];
        for (int member : members) {
            parent[member] = -1;
            int own = base[member];
            for (int vertex : leaves(member)) {
                cell[vertex] = own;
            }
            ofCell[own] = member;
        }
        cycle[blossom] = new int[0];
        free[frees++] = blossom;
        return members;
    }

    /** The vertices within. */
    int[] leaves(int blossom) {
        int count = collect(blossom);
        return Arrays.copyOf(leaves, count);
    }

    private int collect(int root) {
        int[] stack = {root};
        int depth = 1;
        int count = 0;
        while (depth > 0) {
            int blossom = stack[--depth];
            if (blossom < vertices) {
                if (count == leaves.length) {
                    leaves = Arrays.copyOf(leaves, 2 * count);
                }
                leaves[count++] = blossom;
            } else {
                int[] members = cycle[blossom];
                stack = depth + members.length > stack.length
                        ? Arrays.copyOf(stack, 2 * (depth + members.length))
                        : stack;
                System.arraycopy(members, 0, stack, depth, members.length);
                depth += members.length;
            }
        }
        return count;
    }

    /** Rearranges the matching within a blossom so that this vertex is its base. */
    void rebase(int blossom, int vertex) {
        // Inner blossoms wait on a stack: they may be nested deeper than Java's own is.
        int[] waiting = {blossom, vertex};
        int depth = 2;
        while (depth > 0) {
            int at = waiting[--depth];
            int outerMost = waiting[--depth];
            int member = at;
            while (parent[member] != outerMost) {
                member = parent[member];
            }
            waiting = depth + 2 * cycle[outerMost].length + 2 > waiting.length
                    ? Arrays.copyOf(waiting, 2 * (depth + 2 * cycle[outerMost].length + 2))
                    : waiting;
            depth = turn(outerMost, member, at, waiting, depth);
        }
    }

    private int turn(int blossom, int member, int vertex, int[] waiting, int depth) {
        int[] members = cycle[blossom];
        int size = members.length;
        int start = place(blossom, member);
        int top = push(waiting, depth, member, vertex);
        boolean onwards = start % 2 == 1;
        for (int j = start; j != 0 && j != size;) {
            int first = onwards ? j + 1 : j - 1;
            int second = onwards ? j + 2 : j - 2;
            int end = onwards ? links[blossom][first % size] : links[blossom][second] ^ 1;
            top = push(waiting, top, members[first % size], vertexAt[end]);
            top = push(waiting, top, members[second % size], vertexAt[end ^ 1]);
            mate[vertexAt[end]] = end ^ 1;
            mate[vertexAt[end ^ 1]] = end;
            j = second;
        }
        cycle[blossom] = rotated(members, start);
        links[blossom] = rotated(links[blossom], start);
        base[blossom] = vertex;
        return top;
    }

    int place(int blossom, int member) {
        int place = 0;
        while (cycle[blossom][place] != member) {
            place++;
        }
        return place;
    }

    private int push(int[] waiting, int depth, int blossom, int vertex) {
        if (blossom < vertices) {
            return depth;
        }
        waiting[depth] = blossom;
        waiting[depth + 1] = vertex;
        return depth + 2;
    }

    private static int[] rotated(int[] all, int start) {
        int[] rotated = new int[all.length];
        System.arraycopy(all, start, rotated, 0, all.length - start);
        System.arraycopy(all, 0, rotated, all.length - start, start);
        return rotated;
    }
}
