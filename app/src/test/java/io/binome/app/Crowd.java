package io.binome.app;

import io.binome.slack.fake.FakeSlack;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who mean no good: thousands of connections that drip a byte a second, or hundreds that send large bodies side by
 * side, from many addresses of this machine; whoever is hung up on comes again, up to five thousand times a second. By hand, {@link #main} also
 * asks in between and prints how long the answers took.
 */
final class Crowd implements AutoCloseable {
    private static final int LARGE = 990_000;
    private static final Duration DRIP = Duration.ofSeconds(1);
    private static final String BODY_HEADERS = "POST /slack/events HTTP/1.1\r\nHost: binome.example\r\n"
            + "Content-Type: application/json\r\nX-Slack-Request-Timestamp: %d\r\nX-Slack-Signature: v0="
            + "0123456789abcdef".repeat(4) + "\r\nContent-Length: %d\r\n\r\n";

    private final InetSocketAddress target;
    private final int addresses;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong connected = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean over;

    Crowd(int port, int addresses) {
        this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.addresses = addresses;
    }

    private String address(int number) {
        return "127.0.0." + (2 + number % addresses);
    }

    private static String headers(int length) {
        return BODY_HEADERS.formatted(Instant.now().getEpochSecond(), length);
    }

    /** So many connections at any time: a third says nothing, a third drips first lines, a third a small body. */
    Crowd drip(int connections) {
        Thread.ofPlatform().daemon(true).name("dripping").start(() -> {
            try {
                dripping(connections);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return this;
    }

    private void dripping(int connections) throws IOException {
        try (var selector = Selector.open()) {
            Queue<Integer> missing = new ArrayDeque<>();
            for (var number = 0; number < connections; number++) {
                missing.add(number);
            }
            var nextDrip = System.nanoTime() + DRIP.toNanos();
            while (!over) {
                for (var batch = 0; batch < 50 && !missing.isEmpty(); batch++) {
                    open(selector, missing.remove());
                }
                selector.select(10);
                for (var key : selector.selectedKeys()) {
                    if (!goesOn(key)) {
                        missing.add((Integer) key.attachment());
                    }
                }
                selector.selectedKeys().clear();
                if (System.nanoTime() > nextDrip) {
                    nextDrip += DRIP.toNanos();
                    selector.keys().stream().filter(SelectionKey::isValid).forEach(Crowd::dripOnce);
                }
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
        }
    }

    private void open(Selector selector, int number) throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.bind(new InetSocketAddress(address(number), 0));
        channel.connect(target);
        channel.register(selector, SelectionKey.OP_CONNECT, number);
    }

    /** False where it was hung up on. */
    private boolean goesOn(SelectionKey key) {
        var channel = (SocketChannel) key.channel();
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                connected.incrementAndGet();
                key.interestOps(SelectionKey.OP_READ);
                switch ((Integer) key.attachment() % 3) {
                    case 1 -> write(channel, "GET /status HTTP/1.1\r\nX-Long: ");
                    case 2 -> write(channel, headers(100));
                    default -> {}
                }
                return true;
            }
            if (channel.read(ByteBuffer.allocate(1_024)) >= 0) {
                return true;
            }
        } catch (IOException hungUpOn) {
            // So it ends here.
        }
        close(channel);
        return false;
    }

    private static void dripOnce(SelectionKey key) {
        if (key.interestOps() == SelectionKey.OP_READ && (Integer) key.attachment() % 3 != 0) {
            try {
                write((SocketChannel) key.channel(), "x");
            } catch (IOException hungUpOn) {
                // The next reading says so too.
            }
        }
    }

    private static void write(SocketChannel channel, String words) throws IOException {
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException closed) {
            // It is.
        }
    }

    /** So many at a time send a large body each, again and again. */
    Crowd bodies(int parallel) {
        for (var number = 0; number < parallel; number++) {
            var from = address(number);
            threads.execute(() -> {
                while (!over) {
                    body(from);
                }
            });
        }
        return this;
    }

    private void body(String from) {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.setSoTimeout(15_000);
            socket.connect(target, 5_000);
            var out = socket.getOutputStream();
            out.write(headers(LARGE).getBytes(StandardCharsets.US_ASCII));
            var piece = new byte[LARGE / 10];
            Arrays.fill(piece, (byte) 'x');
            for (var count = 0; count < 10 && !over; count++) {
                out.write(piece);
            }
            sent.incrementAndGet();
            socket.getInputStream().read();
        } catch (IOException hungUpOn) {
            Started.sleep(Duration.ofMillis(20));
        }
    }

    /** What somebody else waits for, who comes once and wants to know whether all is well. */
    static Duration ask(int port, String from, String request) {
        var begin = System.nanoTime();
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new AssertionError("answered: " + answer);
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }

    @Override
    public String toString() {
        return connected + " connections were opened, " + sent + " bodies sent whole";
    }

    /** The whole run, by hand: {@code CONNECTIONS BODIES ADDRESSES SECONDS} against an application of its own. */
    public static void main(String[] arguments) throws IOException {
        var numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        var data = Files.createTempDirectory("crowd");
        try (var slack = FakeSlack.start(); var binome = Started.deployed(PortIT.settings(slack, data))) {
            var port = binome.port();
            comeFromElsewhere();
            System.out.println("before: " + heap(binome));
            try (var crowd = new Crowd(port, numbers[2])) {
                crowd.drip(numbers[0]).bodies(numbers[1]);
                observe(port, Duration.ofSeconds(numbers[3]));
                System.out.println(crowd + "; meanwhile: " + heap(binome));
            }
            Started.sleep(Duration.ofSeconds(12));
            System.out.println("afterwards: " + heap(binome));
            binome.get("/actuator/prometheus").body().lines()
                    .filter(line -> line.matches("binome_(refused|connections).* [1-9].*"))
                    .forEach(System.out::println);
            try (var crowd = new Crowd(port, numbers[2])) {
                crowd.drip(numbers[0]).bodies(numbers[1]);
                Started.sleep(Duration.ofSeconds(5));
                var begin = System.nanoTime();
                binome.terminate();
                var code = binome.exitCode(Duration.ofSeconds(30));
                System.out.printf("told to end among the crowd: %d ms, exit code %d%n",
                        Duration.ofNanos(System.nanoTime() - begin).toMillis(), code);
            }
            System.out.println(binome.said().lines().filter(line -> !line.contains(" INFO ")).toList());
        }
    }

    /** On machines of their own they would take no time of this one's processors: so they come last here. */
    private static void comeFromElsewhere() throws IOException {
        var command = new ArrayList<>(List.of("renice", "-n", "10", "-p"));
        for (var thread : Objects.requireNonNull(new File("/proc/self/task").list())) {
            command.add(thread);
        }
        Started.run(command);
    }

    private static void observe(int port, Duration time) {
        var taken = new ArrayList<Long>();
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Started.sleep(Duration.ofMillis(100));
            for (var request : CrowdIT.REQUESTS) {
                try {
                    taken.add(ask(port, "127.0.0.240", request).toMillis());
                } catch (UncheckedIOException | AssertionError failure) {
                    System.out.println("in vain: " + failure);
                }
            }
        }
        taken.sort(null);
        System.out.printf("%d answers: half within %d ms, 99 of 100 within %d ms, all within %d ms%n", taken.size(),
                taken.get(taken.size() / 2), taken.get(taken.size() * 99 / 100), taken.getLast());
    }

    /** What is left of it once it has been tidied up. */
    private static String heap(Started binome) {
        binome.collectGarbage();
        var bytes = binome.get("/actuator/prometheus").body().lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return "%.0f MB of heap".formatted(bytes / 1_000_000);
    }
}
