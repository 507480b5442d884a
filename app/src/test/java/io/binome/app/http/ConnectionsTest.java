package io.binome.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.platform.Bounds.Bound;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private static final int IN_ALL = 6;
    private static final int OF_ONE = 4;

    private final List<Bound> refused = new ArrayList<>();
    private long now;
    private static final long LARGE = Limits.SMALL + 1;

    private final Connections connections = new Connections(
            new Limits(
                    IN_ALL, OF_ONE, 2, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(2),
                    Duration.ofSeconds(10), Duration.ofSeconds(60)),
            refused::add, () -> now);

    /** A connection, and what has become of it. */
    private static final class Wire implements Line {
        private boolean open = true;
        private final List<String> heard = new ArrayList<>();

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void refuse(int status) {
            heard.add(Integer.toString(status));
            open = false;
        }

        @Override
        public void drop() {
            heard.add("dropped");
            open = false;
        }

        @Override
        public void hangUp() {
            heard.add("bye");
            open = false;
        }
    }

    private static SocketAddress from(String host, int port) {
        return new InetSocketAddress(host, port);
    }

    private Wire connect(String host, int port) {
        var wire = new Wire();
        connections.admit(from(host, port), wire);
        return wire;
    }

    private void after(Duration time) {
        now += time.toNanos();
        connections.sweep();
    }

    @Test
    void oneAddressGetsNoMoreThanItsShareAndIsToldSo() {
        for (var port = 1; port <= OF_ONE; port++) {
            assertThat(connect("10.0.0.1", port).heard).isEmpty();
        }

        assertThat(connect("10.0.0.1", 99).heard).containsExactly("429");
        assertThat(connect("10.0.0.2", 1).heard).isEmpty();
        assertThat(refused).containsExactly(Bound.CONNECTIONS_OF_ADDRESS);
    }

    @Test
    void whoHasGoneMakesRoom() {
        var first = connect("10.0.0.1", 1);
        for (var port = 2; port <= OF_ONE; port++) {
            connect("10.0.0.1", port);
        }
        first.open = false;
        now += Duration.ofMillis(20).toNanos();

        assertThat(connect("10.0.0.1", 99).heard).isEmpty();
        assertThat(connections.size()).isEqualTo(OF_ONE);
    }

    @Test
    void aNetworkOfIpv6CountsAsOneAddress() {
        for (var port = 1; port <= OF_ONE; port++) {
            connect("2001:db8::" + port, port);
        }

        assertThat(connect("2001:db8::ffff", 99).heard).containsExactly("429");
        assertThat(connect("2001:db8:0:1::1", 99).heard).isEmpty();
    }

    @Test
    void whereAllPlacesAreTakenTheOldestOfWhoeverHasMostGivesWay() {
        var single = connect("10.0.0.9", 1);
        var oldest = connect("10.0.0.1", 1);
        connect("10.0.0.1", 2);
        connect("10.0.0.1", 3);
        connect("10.0.0.2", 1);
        connect("10.0.0.2", 2);

        assertThat(connect("10.0.0.3", 1).heard).isEmpty();

        assertThat(oldest.heard).containsExactly("408");
        assertThat(single.heard).isEmpty();
        assertThat(refused).containsExactly(Bound.CONNECTIONS);
        assertThat(connections.size()).isEqualTo(IN_ALL);
    }

    @Test
    void whoeverHasMostTakesOnlyWhatWaitsForNothing() {
        for (var port = 1; port <= 3; port++) {
            connect("10.0.0.1", port);
            connect("10.0.0.2", port);
        }
        now += Duration.ofSeconds(1).toNanos();
        assertThat(connect("10.0.0.1", 4).heard).containsExactly("503");

        var idle = from("10.0.0.1", 1);
        connections.begun(idle);
        connections.answered(idle, 200);
        connections.settled(idle);
        now += Duration.ofSeconds(1).toNanos();
        assertThat(connect("10.0.0.1", 4).heard).isEmpty();
        assertThat(connections.size()).isEqualTo(IN_ALL);
    }

    @Test
    void whoHasOneFewerTakesNothingThatHasJustCome() {
        for (var host = 1; host <= IN_ALL; host++) {
            connect("10.0.0." + host, 1);
        }
        assertThat(connect("10.0.0.98", 1).heard).containsExactly("503");

        now += Duration.ofSeconds(1).toNanos();
        assertThat(connect("10.0.0.99", 1).heard).isEmpty();
        assertThat(connections.size()).isEqualTo(IN_ALL);
    }

    @Test
    void aFloodIsNotAnsweredOneByOne() {
        for (var port = 1; port <= OF_ONE; port++) {
            connect("10.0.0.1", port);
        }
        assertThat(connect("10.0.0.1", 100).heard).containsExactly("429");
        assertThat(connect("10.0.0.1", 101).heard).containsExactly("dropped");
        now += Duration.ofMillis(100).toNanos();
        assertThat(connect("10.0.0.1", 102).heard).containsExactly("429");
        assertThat(refused).hasSize(3).containsOnly(Bound.CONNECTIONS_OF_ADDRESS);
    }

    @Test
    void whoeverIsRefusedIsClosedOnceTheyHaveReadWhy() {
        for (var port = 1; port <= OF_ONE; port++) {
            connect("10.0.0.1", port);
        }
        var told = connect("10.0.0.1", 100);
        after(Duration.ofMillis(999));
        assertThat(told.heard).containsExactly("429");

        after(Duration.ofMillis(1));
        assertThat(told.heard).containsExactly("429", "dropped");
    }

    @Test
    void norIsOneFromManyAddresses() {
        for (var host = 1; host <= IN_ALL; host++) {
            connect("10.0.0." + host, 1);
        }
        for (var host = 1; host <= 200; host++) {
            assertThat(connect("10.0.1." + host, 1).heard).containsExactly("503");
        }
        assertThat(connect("10.0.2.1", 1).heard).containsExactly("dropped");
    }

    @Test
    void whatIsBeingWorkedOnIsLeftAlone() {
        var wires = new ArrayList<Wire>();
        for (var host = 1; host <= IN_ALL; host++) {
            wires.add(connect("10.0.0." + host, 1));
            connections.begun(from("10.0.0." + host, 1));
        }

        assertThat(connect("10.0.0.99", 1).heard).containsExactly("503");
        assertThat(wires).allMatch(wire -> wire.heard.isEmpty());
    }

    @Nested
    class Deadlines {
        private final SocketAddress ada = from("10.0.0.1", 1);
        private final Wire wire = connect("10.0.0.1", 1);

        @Test
        void theFirstLinesMustBeThereInFiveSecondsHoweverSteadilyTheyDrip() {
            for (var second = 0; second < 4; second++) {
                after(Duration.ofSeconds(1));
                connections.reading(ada);
                connections.settled(ada);
            }
            assertThat(wire.heard).isEmpty();

            after(Duration.ofSeconds(1));
            assertThat(wire.heard).containsExactly("408");
            assertThat(refused).containsExactly(Bound.HEADER_TIME);
            assertThat(connections.size()).isZero();
        }

        @Test
        void soMustThoseOfTheNextRequest() {
            connections.begun(ada);
            connections.answered(ada, 200);
            connections.settled(ada);
            after(Duration.ofSeconds(59));
            assertThat(wire.heard).isEmpty();

            connections.reading(ada);
            after(Duration.ofSeconds(4));
            connections.reading(ada);
            after(Duration.ofSeconds(1));
            assertThat(wire.heard).containsExactly("408");
        }

        @Test
        void aBodyMustBeThereInTenSecondsAndWhoeverSendsItIsToldSo() {
            connections.begun(ada);
            assertThat(connections.receiving(ada, LARGE)).isTrue();
            after(Duration.ofSeconds(9));
            assertThat(wire.heard).isEmpty();

            after(Duration.ofSeconds(1));
            assertThat(wire.heard).containsExactly("408");
            assertThat(refused).containsExactly(Bound.BODY_TIME);
        }

        @Test
        void anAnswerMustBeFetchedInTenSeconds() {
            connections.begun(ada);
            connections.answered(ada, 200);
            after(Duration.ofSeconds(10));

            assertThat(wire.heard).containsExactly("bye");
            assertThat(refused).containsExactly(Bound.ANSWER_TIME);
        }

        @Test
        void whatWaitsForItsNextRequestIsHungUpOnWithoutAWordAndIsNoRefusal() {
            connections.begun(ada);
            connections.answered(ada, 200);
            connections.settled(ada);
            after(Duration.ofSeconds(60));

            assertThat(wire.heard).containsExactly("bye");
            assertThat(refused).isEmpty();
        }

        @Test
        void anAnswerThatGoesOnHasNoDeadline() {
            connections.begun(ada);
            connections.streaming(ada);
            connections.settled(ada);
            after(Duration.ofDays(1));

            assertThat(wire.heard).isEmpty();
        }
    }

    @Nested
    class Bodies {
        private Wire sending(String host) {
            var wire = connect(host, 1);
            connections.begun(from(host, 1));
            assertThat(connections.receiving(from(host, 1), LARGE)).isTrue();
            return wire;
        }

        @Test
        void whereAllPlacesAreTakenTheOldestThatIsStillBeingReadGivesWay() {
            var oldest = sending("10.0.0.1");
            var other = sending("10.0.0.2");
            after(Duration.ofSeconds(1));
            sending("10.0.0.3");

            assertThat(oldest.heard).containsExactly("408");
            assertThat(other.heard).isEmpty();
            assertThat(refused).containsExactly(Bound.BODIES);
        }

        @Test
        void aLargeOneKeepsItsPlaceUntilItIsAnsweredAndASmallOneDoesNot() {
            for (var host : List.of("10.0.0.1", "10.0.0.2")) {
                sending(host);
                connections.received(from(host, 1), Limits.SMALL + 1);
            }
            connect("10.0.0.3", 1);
            assertThat(connections.receiving(from("10.0.0.3", 1), LARGE)).isFalse();

            connections.answered(from("10.0.0.1", 1), 200);
            assertThat(connections.receiving(from("10.0.0.3", 1), LARGE)).isTrue();
            connections.received(from("10.0.0.3", 1), Limits.SMALL);
            sending("10.0.0.4");
            assertThat(refused).containsExactly(Bound.BODIES);
        }

        @Test
        void whoHadOneReadInVainHasNoOtherReadForASecondButSmallOnes() {
            sending("10.0.0.1");
            connections.received(from("10.0.0.1", 1), Limits.SMALL + 1);
            connections.answered(from("10.0.0.1", 1), 401);
            connect("10.0.0.1", 2);

            assertThat(connections.receiving(from("10.0.0.1", 2), LARGE)).isFalse();
            assertThat(connections.receiving(from("10.0.0.1", 2), Limits.SMALL)).isTrue();
            sending("10.0.0.2");
            after(Duration.ofSeconds(1));
            assertThat(connections.receiving(from("10.0.0.1", 2), LARGE)).isTrue();
        }

        @Test
        void oneThatIsSmallByItsOwnWordNeedsNoPlace() {
            for (var host : List.of("10.0.0.1", "10.0.0.2")) {
                sending(host);
                connections.received(from(host, 1), Limits.SMALL + 1);
            }
            connect("10.0.0.3", 1);

            assertThat(connections.receiving(from("10.0.0.3", 1), Limits.SMALL)).isTrue();
            assertThat(connections.receiving(from("10.0.0.3", 1), -1)).isFalse();
        }

        @Test
        void whoGoesAwayInTheMiddleGivesTheirPlaceBack() {
            sending("10.0.0.1").open = false;
            sending("10.0.0.2").open = false;
            after(Duration.ofSeconds(1));

            sending("10.0.0.3");
            sending("10.0.0.4");
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void atTheEndNobodyIsWaitedForWhoseRequestIsNotBeingWorkedOn() {
        var idle = connect("10.0.0.1", 1);
        var working = connect("10.0.0.2", 1);
        connections.begun(from("10.0.0.2", 1));
        var sending = connect("10.0.0.3", 1);
        connections.begun(from("10.0.0.3", 1));
        connections.receiving(from("10.0.0.3", 1), LARGE);

        connections.drain();

        assertThat(idle.open).isFalse();
        assertThat(working.heard).isEmpty();
        assertThat(sending.heard).containsExactly("408");
    }
}
