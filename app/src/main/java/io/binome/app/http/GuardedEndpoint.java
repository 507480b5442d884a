package io.binome.app.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketProcessorBase;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Tomcat's own way in, which asks {@link Connections} before it spends anything on a connection. */
final class GuardedEndpoint extends NioEndpoint {
    private @Nullable Connections connected;

    void guardedBy(Connections everybody) {
        this.connected = everybody;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        var everybody = connected;
        try {
            if (everybody != null && !everybody.admit(socket.getRemoteAddress(), new Wire(socket))) {
                return false;
            }
        } catch (IOException gone) {
            return false;
        }
        return super.setSocketOptions(socket);
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
    private record Wire(SocketChannel channel) implements Line {
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
        }
    }
}
