package io.binome.slack.install;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one caller may open the pages of an installation: what a person needs ten times over. */
final class Rate {
    static final int IN_A_MINUTE = 20;
    private static final int CALLERS = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CALLERS;
        }
    };

    synchronized boolean admits(String caller) {
        return buckets.computeIfAbsent(caller, each -> bucket()).tryConsume(1);
    }

    private static Bucket bucket() {
        var band = Bandwidth.builder().capacity(IN_A_MINUTE).refillGreedy(IN_A_MINUTE, Duration.ofMinutes(1)).build();
        return Bucket.builder().addLimit(band).build();
    }
}
