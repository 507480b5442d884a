package io.binome.app.http;

import io.binome.platform.Bounds;
import io.binome.platform.Bounds.Bound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A body that was read within its bounds, or why it was not. */
public sealed interface Body {
    /** All of it. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Whole(byte[] bytes) implements Body {}

    /**
     * Not read, or not to its end.
     *
     * @param status what whoever sent it reads
     */
    record Refused(int status) implements Body {}

    /** Reads bodies, as many at the same time as there are places for. */
    final class Reading {
        private static final int PIECE = 8 * 1024;

        private final Port port;
        private final Bounds bounds;

        public Reading(Port port, Bounds bounds) {
            this.port = port;
            this.bounds = bounds;
        }

        /**
         * The body of a request, within the bounds of time, size and number.
         *
         * @param largest how many bytes it may have; one that says it has more is not read at all
         */
        public Body body(HttpServletRequest request, int largest) {
            if (request.getContentLengthLong() > largest) {
                return tooLarge();
            }
            if (request.getContentLengthLong() == 0) {
                return new Whole(new byte[0]);
            }
            if (!port.receiving(request)) {
                return new Refused(503);
            }
            var read = new ByteArrayOutputStream(PIECE);
            try {
                var input = request.getInputStream();
                var piece = new byte[PIECE];
                for (var count = input.read(piece); count >= 0; count = input.read(piece)) {
                    read.write(piece, 0, count);
                    if (read.size() > largest) {
                        return tooLarge();
                    }
                }
                return new Whole(read.toByteArray());
            } catch (IOException tooSlowOrGone) {
                return new Refused(408);
            } finally {
                port.received(request, read.size());
            }
        }

        private Body tooLarge() {
            bounds.refused(Bound.BODY_SIZE);
            return new Refused(413);
        }
    }
}
