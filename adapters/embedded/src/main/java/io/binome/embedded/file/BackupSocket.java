package io.binome.embedded.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.binome.embedded.file.BackupRefused.What;
import io.binome.store.EncryptionKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a running Binôme takes an order for a backup: a socket in the data directory that only its own account can connect
 * to. It reads one line, {@code backup FILE}, and answers one.
 */
public final class BackupSocket implements AutoCloseable {

    static final String NAME = "binome.socket";

    /** What systems have room for: 108 on Linux, 104 on others, with an end. */
    private static final int LONGEST = 103;

    private static final int LONGEST_LINE = 8 * 1024;
    private static final String ORDER = "backup ";
    private static final String MADE = "made ";
    private static final String REFUSED = "refused ";

    private static final Logger log = LoggerFactory.getLogger(BackupSocket.class);

    private final Path directory;
    private final ServerSocketChannel server;
    private final DataFile data;
    private final Executor atRest;
    private final EncryptionKeys keys;

    private BackupSocket(DataFile data, Executor atRest, EncryptionKeys keys) throws IOException {
        this.directory = data.directory();
        this.data = data;
        this.atRest = atRest;
        this.keys = keys;
        this.server = bound(directory);
    }

    /**
     * Takes orders until it is closed; all maps must be open.
     *
     * @param atRest runs what it is given before it returns, while nobody writes
     * @throws IOException where there can be no socket, such as where the path of the directory is too long for one
     */
    public static BackupSocket of(DataFile data, Executor atRest, EncryptionKeys keys) throws IOException {
        var socket = new BackupSocket(data, atRest, keys);
        Thread.ofPlatform().daemon().name("binome-backup").start(socket::serve);
        return socket;
    }

    /** In a directory that is closed to others, until its own modes are set: anybody could connect in between. */
    private static ServerSocketChannel bound(Path directory) throws IOException {
        var closed = directory.resolve("binome.new");
        var beginning = closed.resolve("s");
        var name = directory.resolve(NAME);
        Files.deleteIfExists(beginning);
        Files.deleteIfExists(closed);
        Files.deleteIfExists(name);
        OwnerOnly.directory(closed);
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(address(beginning));
            OwnerOnly.begin(beginning);
            Files.move(beginning, name);
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        } finally {
            Files.deleteIfExists(beginning);
            Files.deleteIfExists(closed);
        }
    }

    /** By the shorter of its two names. */
    private static UnixDomainSocketAddress address(Path path) throws IOException {
        var here = Path.of("").toAbsolutePath();
        var absolute = path.toAbsolutePath().normalize();
        var shorter = absolute;
        if (here.getRoot() != null && here.getRoot().equals(absolute.getRoot())) {
            var relative = here.relativize(absolute);
            shorter = length(relative) < length(absolute) ? relative : absolute;
        }
        if (length(shorter) > LONGEST) {
            throw new IOException("the path " + absolute + " is too long for a socket, by "
                    + (length(shorter) - LONGEST) + " bytes");
        }
        return UnixDomainSocketAddress.of(shorter);
    }

    private static int length(Path path) {
        return path.toString().getBytes(UTF_8).length;
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                var peer = server.accept();
                Thread.ofVirtual().start(() -> answer(peer));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException e) {
                log.warn("No more orders for backups are taken: {}", e.toString());
                return;
            }
        }
    }

    private void answer(SocketChannel peer) {
        try (peer) {
            var line = line(Channels.newInputStream(peer));
            if (line.startsWith(ORDER)) {
                Channels.newOutputStream(peer)
                        .write((outcome(Path.of(line.substring(ORDER.length()))) + "\n").getBytes(UTF_8));
            }
        } catch (IOException | RuntimeException e) {
            log.warn("An order for a backup was not answered: {}", e.toString());
        }
    }

    private synchronized String outcome(Path file) {
        try {
            var made = Backup.of(data, atRest, file, keys);
            log.info("A backup of {} entries is in {}", made.entries(), made.file());
            return MADE + made.entries() + " " + made.bytes();
        } catch (BackupRefused refused) {
            log.warn("No backup was made: {}", refused.getMessage());
            return REFUSED + refused.what();
        }
    }

    private static String line(InputStream from) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = from.read(); next >= 0 && next != '\n'; next = from.read()) {
            bytes.write(next);
            if (bytes.size() > LONGEST_LINE) {
                throw new IOException("the order is too long");
            }
        }
        return bytes.toString(UTF_8);
    }

    /** Has the process that works on a directory make a backup. */
    static Backup.Made ask(Path directory, Path file) {
        String answer;
        try (var peer = SocketChannel.open(address(directory.resolve(NAME)))) {
            Channels.newOutputStream(peer).write((ORDER + file + "\n").getBytes(UTF_8));
            answer = line(Channels.newInputStream(peer));
        } catch (IOException e) {
            throw new BackupRefused(directory, What.UNANSWERED, e);
        }
        if (answer.startsWith(REFUSED)) {
            throw new BackupRefused(file, What.valueOf(answer.substring(REFUSED.length())), null);
        }
        if (!answer.startsWith(MADE)) {
            throw new BackupRefused(directory, What.UNANSWERED, null);
        }
        var numbers = answer.substring(MADE.length()).split(" ", -1);
        return new Backup.Made(file, Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(directory.resolve(NAME));
    }
}
