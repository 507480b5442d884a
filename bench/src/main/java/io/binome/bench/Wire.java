package io.binome.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A connection to this machine that is kept open: as little of HTTP as an acknowledgement takes, so that the one who
 * measures leaves the processors to those who are measured.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(int port) {
        this.port = port;
    }

    /** Sends a whole request and reads the whole answer; its status, or 0 where there is none. */
    int send(byte[] request) {
        try {
            return exchange(request);
        } catch (IOException | NumberFormatException broken) {
            close();
            return 0;
        }
    }

    private int exchange(byte[] request) throws IOException {
        var from = in;
        var to = socket;
        if (from == null || to == null) {
            to = new Socket(InetAddress.getLoopbackAddress(), port);
            to.setTcpNoDelay(true);
            to.setSoTimeout(PATIENCE_MILLIS);
            from = new BufferedInputStream(to.getInputStream());
            socket = to;
            in = from;
        }
        to.getOutputStream().write(request);
        var status = Integer.parseInt(line(from).split(" ")[1]);
        var length = 0;
        var isChunked = false;
        var isLast = false;
        for (var line = line(from); !line.isEmpty(); line = line(from)) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            isChunked |= lower.equals("transfer-encoding: chunked");
            isLast |= lower.equals("connection: close");
        }
        if (isChunked) {
            for (length = chunk(from); length > 0; length = chunk(from)) {
                from.skipNBytes(length + 2L);
            }
            line(from);
        } else {
            from.skipNBytes(length);
        }
        if (isLast) {
            close();
        }
        return status;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ended");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** The body of an answer to a GET; empty where there is none. */
    static String get(int port, String path) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException away) {
            return "";
        }
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyClosed) {
                // Nothing is left to do.
            }
        }
    }
}
