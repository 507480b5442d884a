package io.binome.bench;

import java.util.Arrays;

/**
 * How long each request of a round waited for its acknowledgement.
 *
 * @param seconds how long the round took
 * @param failed how many were not answered with 200
 */
record Waits(Millis millis, double seconds, int failed) {

    /** Milliseconds in the order in which the requests were due. */
    static final class Millis {
        private final double[] inOrder;
        private final double[] sorted;

        Millis(double[] inOrder) {
            this.inOrder = inOrder.clone();
            this.sorted = inOrder.clone();
            Arrays.sort(sorted);
        }

        int count() {
            return sorted.length;
        }

        /** The smallest that the share of them does not exceed. */
        double at(double share) {
            return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
        }

        /** One of {@code of} equal parts of the round, the first being 0. */
        Millis part(int number, int of) {
            return new Millis(
                    Arrays.copyOfRange(inOrder, inOrder.length * number / of, inOrder.length * (number + 1) / of));
        }
    }

    double perSecond() {
        return millis.count() / seconds;
    }
}
