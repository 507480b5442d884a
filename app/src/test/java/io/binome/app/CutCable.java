package io.binome.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The way from Binôme to its database, for tests that cut it: cut, every connection breaks and no other is taken. */
final class CutCable implements AutoCloseable {
    private final int target;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile @Nullable ServerSocket entry;

    CutCable(int target) {
        this.target = target;
        this.port = mend(0);
    }

    int port() {
        return port;
    }

    void mend() {
        mend(port);
    }

    private int mend(int at) {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            entry = listening;
            Thread.ofVirtual().start(() -> accept(listening));
            return listening.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var near = listening.accept();
                open.add(near);
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(far);
                if (listening.isClosed()) {
                    cut();
                }
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException cut) {
                close(listening);
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            close(to);
        }
    }

    void cut() {
        close(Objects.requireNonNull(entry));
        open.forEach(CutCable::close);
        open.clear();
    }

    private static void close(java.io.Closeable each) {
        try {
            each.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
