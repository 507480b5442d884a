package io.binome.play;

import io.binome.platform.Opened;
import io.binome.platform.Route;
import io.binome.platform.WebRequest;
import io.binome.platform.WebResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where an adapter answers what a platform sends, request by request as over HTTP but without a network in between. Over
 * one it is {@link HttpEntrance}.
 */
public final class Entrance {
    private final String path;
    private volatile Route.Door door = HttpEntrance.NOWHERE;

    public Entrance(String path) {
        this.path = path;
    }

    /** From now on it leads to where this platform is called, if it is called at all. */
    public void leadsTo(Opened opened) {
        door = HttpEntrance.of(opened);
    }

    /** What the adapter answers to a request from this machine. */
    public WebResponse answer(String body, Map<String, String> headers) {
        var sent = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> sent.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        var request = new WebRequest("POST", path, Map.of(), sent, body.getBytes(StandardCharsets.UTF_8));
        return door.knock(request, new Route.From("", true));
    }
}
