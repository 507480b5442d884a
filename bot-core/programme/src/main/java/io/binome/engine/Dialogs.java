package io.binome.engine;

import io.binome.content.Contents;
import io.binome.engine.Command.Word;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every kind of conversation the bot can hold, in one list. */
public final class Dialogs {
    private final Map<String, Dialog<?>> byKind = new LinkedHashMap<>();

    private Solver solver = (order, at) -> {
        throw new IllegalStateException("nobody solves rounds here");
    };

    private Contents contents = Contents.ours();

    private Dialogs() {}

    public static Dialogs of(Dialog<?>... dialogs) {
        var all = new Dialogs();
        for (var dialog : dialogs) {
            if (all.byKind.put(dialog.kind(), dialog) != null) {
                throw new IllegalArgumentException("two dialogs are called " + dialog.kind());
            }
        }
        return all;
    }

    /** The same dialogs, with whoever finds the pairs of the rounds that they order. */
    public Dialogs with(Solver other) {
        var all = copy();
        all.solver = other;
        return all;
    }

    /** The same dialogs, with other themes, lessons and texts than those that Binôme ships. */
    public Dialogs with(Contents other) {
        var all = copy();
        all.contents = other;
        return all;
    }

    private Dialogs copy() {
        var all = new Dialogs();
        all.byKind.putAll(byKind);
        all.solver = solver;
        all.contents = contents;
        return all;
    }

    public Solver solver() {
        return solver;
    }

    public Contents contents() {
        return contents;
    }

    public Dialog<?> of(String kind) {
        var dialog = byKind.get(kind);
        if (dialog == null) {
            throw new IllegalStateException("no dialog is called " + kind);
        }
        return dialog;
    }

    /** The name of every kind. */
    public Set<String> kinds() {
        return Set.copyOf(byKind.keySet());
    }

    /** The type of a kind's states, for the codec. */
    public Class<?> states(String kind) {
        return of(kind).states();
    }

    /** The conversations that a fact concerns. */
    public List<ConversationId> hearing(Fact fact) {
        return byKind.values().stream()
                .flatMap(dialog -> dialog.hears(fact).stream())
                .toList();
    }

    /** The conversations that answer a request. */
    public List<ConversationId> answering(Request request) {
        return byKind.values().stream()
                .flatMap(dialog -> dialog.answers(request).stream())
                .toList();
    }

    /** The conversation of a person that takes a command. */
    public ConversationId taking(Word word, PersonId person) {
        return byKind.values().stream()
                .filter(dialog -> dialog.takes(word))
                .findFirst()
                .map(dialog -> ConversationId.of(dialog.kind(), person))
                .orElseThrow(() -> new IllegalStateException("no dialog takes " + word));
    }

    /** The conversation of a person that hears words which answer no question and are no command. */
    public ConversationId listening(PersonId person) {
        return byKind.values().stream()
                .filter(Dialog::listens)
                .findFirst()
                .map(dialog -> ConversationId.of(dialog.kind(), person))
                .orElseGet(() -> taking(Word.HELP, person));
    }
}
