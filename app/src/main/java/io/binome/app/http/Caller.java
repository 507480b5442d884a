package io.binome.app.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose connections count together: one address of IPv4, one network of 64 bits of IPv6, which one customer has whole. */
record Caller(String name) {
    private static final int NETWORK = 8;

    static Caller of(SocketAddress address) {
        return address instanceof InetSocketAddress internet && internet.getAddress() != null
                ? of(internet.getAddress())
                : new Caller("local");
    }

    static Caller of(InetAddress address) {
        var bytes = address.getAddress();
        return new Caller(HexFormat.of().formatHex(
                bytes.length > NETWORK && !address.isLoopbackAddress() ? Arrays.copyOf(bytes, NETWORK) : bytes));
    }
}
