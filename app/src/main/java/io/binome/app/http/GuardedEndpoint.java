package io.binome.app.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketProcessorBase;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Tomcat's own way in, which asks {@link Connections} before it spends anything on a connection. */
final class GuardedEndpoint extends NioEndpoint {
    private static final int HELPERS = 5;
    private static final int AT_A_TIME = 64;
    private static final int PAUSE_MILLIS = 50;

    private final Semaphore flooded = new Semaphore(0);
    private final List<Thread> helpers = new ArrayList<>();
    private @Nullable Connections connected;

    void guardedBy(Connections everybody) {
        this.connected = everybody;
    }

    /** Whoever is not let in is Tomcat's no more: it counts and closes only what it has wrapped. */
    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        var everybody = connected;
        var line = new Wire(socket);
        try {
            if (everybody != null && !everybody.admit(socket.getRemoteAddress(), line)) {
                if (flooded.availablePermits() < HELPERS) {
                    flooded.release();
                }
                return false;
            }
        } catch (IOException gone) {
            line.drop();
            return false;
        }
        return super.setSocketOptions(socket);
    }

    @Override
    protected void startAcceptorThread() {
        super.startAcceptorThread();
        for (var number = 1; number <= HELPERS; number++) {
            helpers.add(Thread.ofPlatform().daemon(true).name(getName() + "-Helper-" + number).start(this::help));
        }
    }

    @Override
    public void stopInternal() {
        helpers.forEach(Thread::interrupt);
        helpers.clear();
        super.stopInternal();
    }

    /**
     * Where many are refused, several see to those who wait at the door: on a busy machine one thread alone gets too little
     * time to reach somebody behind thousands.
     */
    private void help() {
        try {
            while (isRunning()) {
                flooded.acquire();
                for (var count = 0; count < AT_A_TIME && !isPaused(); count++) {
                    accept();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() throws InterruptedException {
        countUpOrAwaitConnection();
        SocketChannel socket;
        try {
            socket = serverSocketAccept();
        } catch (Exception notOne) {
            // Tomcat's own acceptor meets the same, says so and waits a little.
            countDownConnection();
            Thread.sleep(PAUSE_MILLIS);
            return;
        }
        if (isPaused()) {
            destroySocket(socket);
        } else {
            setSocketOptions(socket);
        }
    }

    @Override
    protected SocketProcessorBase<NioChannel> createSocketProcessor(
            SocketWrapperBase<NioChannel> wrapper, SocketEvent event) {
        return new Attentive(wrapper, event);
    }

    /** Says when something comes in, and when it has been seen to. */
    private final class Attentive extends SocketProcessor {
        Attentive(SocketWrapperBase<NioChannel> wrapper, SocketEvent event) {
            super(wrapper, event);
        }

        @Override
        protected void doRun() {
            var everybody = connected;
            var channel = socketWrapper == null ? null : socketWrapper.getSocket().getIOChannel();
            var address = channel == null ? null : channel.socket().getRemoteSocketAddress();
            if (everybody == null || address == null) {
                super.doRun();
                return;
            }
            everybody.reading(address);
            try {
                super.doRun();
            } finally {
                everybody.settled(address);
            }
        }
    }

    /**
     * A socket that is hung up on by shutting it down, never by closing it: Tomcat, which may be reading it at this moment,
     * sees the end as it sees that of any client, and tidies up itself.
     */
    private final class Wire implements Line {
        private final SocketChannel channel;

        Wire(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void refuse(int status) {
            try {
                channel.configureBlocking(false);
                channel.write(ByteBuffer.wrap(Notice.raw(status)));
            } catch (IOException gone) {
                // Whoever has gone need not be told.
            }
            hangUp();
        }

        @Override
        public void hangUp() {
            try {
                channel.shutdownOutput();
                channel.shutdownInput();
            } catch (IOException gone) {
                // So it has ended already.
            }
        }

        @Override
        public void drop() {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException gone) {
                // So it has ended already.
            }
            destroySocket(channel);
        }
    }
}
