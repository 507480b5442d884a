package io.binome.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.Supplier;

/**
 * Work with the processor's seconds it took on its thread, which others on the machine hardly change, and the most memory
 * the heap held meanwhile, in MB; what is not yet collected counts, so the memory is an upper limit.
 */
record Meter<T>(T result, double seconds, long megabytes) {

    static <T> Meter<T> of(Supplier<T> work) {
        var pools = heap();
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var begin = now();
        var result = work.get();
        var seconds = now() - begin;
        var bytes = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Meter<>(result, seconds, bytes >> 20);
    }

    /** Seconds the processor has spent on this thread. */
    static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
