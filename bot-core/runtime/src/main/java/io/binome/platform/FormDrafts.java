package io.binome.platform;

import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.message.Form;
import io.binome.store.Tickets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody has filled into a form and not sent: kept for a month, or until the question is settled or its reader forgotten. */
public final class FormDrafts {
    private static final Duration LIVES = Duration.ofDays(30);

    private final Tickets tickets;
    private final InstantSource clock;

    private record Draft(Map<String, List<String>> answers) {}

    public FormDrafts(Tickets tickets, InstantSource clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    public Map<String, List<String>> of(Form form) {
        return of(form.prompt());
    }

    public Map<String, List<String>> of(PromptId prompt) {
        return tickets.find(key(prompt), clock.instant())
                .map(ticket -> Json.parse(ticket.value(), Draft.class).answers())
                .orElse(Map.of());
    }

    /** The draft with these answers in it, which is kept. */
    public Map<String, List<String>> with(PromptId prompt, Map<String, List<String>> answers) {
        var all = new LinkedHashMap<>(of(prompt));
        all.putAll(answers);
        if (!all.isEmpty()) {
            tickets.put(key(prompt), Json.line(new Draft(all)), clock.instant().plus(LIVES), prompt.to());
        }
        return all;
    }

    public void forget(PromptId prompt) {
        tickets.drop(key(prompt));
    }

    private static String key(PromptId prompt) {
        return Tickets.ofDraft(prompt);
    }
}
