package io.binome.teams;

import io.binome.id.EffectId;
import io.binome.id.PersonId;
import io.binome.json.Json;
import io.binome.message.Document;
import io.binome.store.Tickets;
import io.binome.teams.wire.Outgoing;
import io.binome.teams.wire.Outgoing.Attached;
import io.binome.teams.wire.Upload;
import io.binome.teams.wire.Where;
import io.binome.teams.wire.Wire;
import io.binome.text.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * Hands over files the way Teams wants it: somebody is asked whether they take it, and only then it is put into their own
 * store. Until then it waits here, for a week, or until the person is forgotten.
 */
final class Files {
    private static final Duration WAITS = Duration.ofDays(7);

    private final Wire wire;
    private final Upload upload;
    private final Tickets tickets;
    private final InstantSource clock;

    private record Waiting(String whose, String name, String type, String content) {}

    Files(Wire wire, Upload upload, Tickets tickets, InstantSource clock) {
        this.wire = wire;
        this.upload = upload;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** What asks somebody, by Teams' id for them, whether they take a file. */
    Outgoing offered(EffectId id, PersonId person, String whose, Document document, Reader reader) {
        var waiting = new Waiting(whose, document.name(), document.type(), document.content());
        tickets.put(key(id.value()), Json.line(waiting), clock.instant().plus(WAITS), person);
        var context = Map.<String, Object>of("file", id.value());
        var consent = new Attached(
                "application/vnd.microsoft.teams.card.file.consent",
                document.name(),
                "",
                Map.of(
                        "description", reader.read(document.title()),
                        "sizeInBytes", document.content().getBytes(StandardCharsets.UTF_8).length,
                        "acceptContext", context,
                        "declineContext", context));
        return Outgoing.attached(consent, reader.read(document.title()), "");
    }

    /** Somebody has said yes or no; asked a second time, it is put there again. */
    void consented(TeamsEvent.Consented consented) {
        var who = consented.who();
        var where = new Where(Who.tenant(who.installation()), who.serviceUrl(), who.conversation());
        var waiting = tickets.find(key(consented.file()), clock.instant())
                .map(ticket -> Json.parse(ticket.value(), Waiting.class))
                .filter(file -> file.whose().equals(who.mri()));
        if (waiting.isEmpty()) {
            return;
        }
        if (consented.uploadUrl().isEmpty()) {
            tickets.redeem(key(consented.file()), clock.instant());
            return;
        }
        if (!upload.put(consented.uploadUrl(), waiting.get().content())) {
            return;
        }
        var there = consented.upload();
        var info = new Attached(
                "application/vnd.microsoft.teams.card.file.info",
                waiting.get().name(),
                String.valueOf(there.getOrDefault("contentUrl", "")),
                Map.of(
                        "uniqueId", there.getOrDefault("uniqueId", ""),
                        "fileType", there.getOrDefault("fileType", "")));
        wire.post(where, Outgoing.attached(info, waiting.get().name(), who.locale()), stamp -> {});
        tickets.redeem(key(consented.file()), clock.instant());
    }

    private static String key(String file) {
        return "teams.file:" + file;
    }
}
