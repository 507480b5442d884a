package io.binome.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends requests to an address of this machine and measures how long the acknowledgements take. */
final class Load {
    private Load() {}

    /**
     * Requests at times drawn beforehand (Poisson, the same in each round), whether or not the others are answered. A
     * request waits from the moment it was due, not from the one at which it could be sent: who is slow does not get fewer.
     */
    static Waits open(Petition petition, int port, int perSecond, int seconds) throws InterruptedException {
        var due = due(perSecond, seconds);
        var requests = Arrays.stream(due).mapToObj(each -> petition.next()).toList();
        var idle = new ConcurrentLinkedDeque<Wire>();
        var millis = new double[due.length];
        var failed = new AtomicInteger();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 0; each < due.length; each++) {
                var number = each;
                until(begin + due[number]);
                threads.execute(() -> {
                    var free = idle.pollFirst();
                    var wire = free == null ? new Wire(port) : free;
                    failed.addAndGet(wire.send(requests.get(number)) == 200 ? 0 : 1);
                    millis[number] = (System.nanoTime() - begin - due[number]) / 1e6;
                    idle.addFirst(wire);
                });
            }
        }
        var taken = (System.nanoTime() - begin) / 1e9;
        idle.forEach(Wire::close);
        return new Waits(new Waits.Millis(millis), taken, failed.get());
    }

    private static long[] due(int perSecond, int seconds) {
        var random = new Random(1);
        var at = 0.0;
        var due = new long[perSecond * seconds];
        for (var each = 0; each < due.length; each++) {
            at += -Math.log(1 - random.nextDouble()) / perSecond;
            due[each] = (long) (at * 1e9);
        }
        return due;
    }

    private static void until(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** As many as are answered: each connection sends its next request when the last is answered. */
    static Waits closed(Petition petition, int port, int connections, int seconds) throws InterruptedException {
        var failed = new AtomicInteger();
        var lists = new ArrayList<List<Double>>();
        var threads = new ArrayList<Thread>();
        var begin = System.nanoTime();
        var end = begin + seconds * 1_000_000_000L;
        for (var each = 0; each < connections; each++) {
            var list = new ArrayList<Double>();
            lists.add(list);
            threads.add(Thread.ofPlatform().start(() -> {
                try (var wire = new Wire(port)) {
                    for (var sent = System.nanoTime(); sent < end; sent = System.nanoTime()) {
                        failed.addAndGet(wire.send(petition.next()) == 200 ? 0 : 1);
                        list.add((System.nanoTime() - sent) / 1e6);
                    }
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        var millis = lists.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
        return new Waits(new Waits.Millis(millis), (System.nanoTime() - begin) / 1e9, failed.get());
    }
}
