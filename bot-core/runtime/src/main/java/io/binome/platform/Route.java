package io.binome.platform;

import java.util.Optional;
import java.util.function.BiFunction;

/** An address of ours that belongs to a platform, and what answers there. */
public sealed interface Route {
    String path();

    /**
     * Where the platform calls, by whatever method. The body is read only where its head is plausible, and answered raw: a
     * signature is over these bytes.
     *
     * @param largest how many bytes a body may have
     */
    record Call(String path, int largest, Door door) implements Route {}

    /** A page that somebody opens. */
    record Page(String path, BiFunction<WebRequest, From, WebResponse> page) implements Route {}

    /** What answers the calls of a platform. */
    interface Door {
        /** What is wrong already, by the headers alone. */
        Optional<WebResponse> look(WebRequest head, From from);

        /** Answers a request, whatever it is. */
        WebResponse knock(WebRequest request, From from);
    }

    /**
     * Who asks, as far as the connection itself tells it.
     *
     * @param caller who counts as one
     * @param isHere whether it is this machine
     */
    record From(String caller, boolean isHere) {}
}
