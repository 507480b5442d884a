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

    /** What was filled in, as far as this form asks for it. */
    public Map<String, List<String>> of(Form form) {
        return fitting(form, of(form.prompt()));
    }

    private static Map<String, List<String>> fitting(Form form, Map<String, List<String>> answers) {
        var fitting = new LinkedHashMap<>(answers);
        fitting.keySet().retainAll(form.fields().stream().map(Form.Field::name).toList());
        return fitting;
    }

    /** Whatever was filled in. */
    public Map<String, List<String>> of(PromptId prompt) {
        return tickets.find(key(prompt), clock.instant())
                .map(ticket -> Json.parse(ticket.value(), Draft.class).answers())
                .orElse(Map.of());
    }

    /** The draft with these answers in it, which is kept. */
    public Map<String, List<String>> with(Form form, Map<String, List<String>> answers) {
        var prompt = form.prompt();
        var all = new LinkedHashMap<>(of(form));
        all.putAll(fitting(form, answers));
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
