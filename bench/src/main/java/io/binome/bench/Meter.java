package io.binome.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.Supplier;

/**
 * Work with the seconds it took and the most memory the heap held meanwhile, in MB; what is not yet collected counts, so
 * the memory is an upper limit.
 */
record Meter<T>(T result, double seconds, long megabytes) {

    static <T> Meter<T> of(Supplier<T> work) {
        var pools = heap();
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var begin = System.nanoTime();
        var result = work.get();
        var seconds = (System.nanoTime() - begin) / 1e9;
        var bytes = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Meter<>(result, seconds, bytes >> 20);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
