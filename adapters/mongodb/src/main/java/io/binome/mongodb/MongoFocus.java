package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.store.Focus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document per person: the questions, newest first, and a version that counts the changes. */
final class MongoFocus implements Focus {

    private static final int KEPT = 20;
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String PROMPTS = "prompts";

    private final Database database;
    private final MongoCollection<Document> focus;

    MongoFocus(Database database) {
        this.database = database;
        this.focus = database.collection("focus");
    }

    void forget(OrganisationId organisation) {
        Writes.forget(database, focus, ID, organisation);
    }

    @Override
    public void forget(PersonId person) {
        database.ask(() -> focus.deleteOne(eq(person.value())));
    }

    @Override
    public List<PromptId> of(PersonId person) {
        return prompts(stored(person)).stream().map(PromptId::new).toList();
    }

    @Override
    public void asked(PromptId prompt) {
        change(prompt.to(), prompts -> {
            prompts.remove(prompt.value());
            prompts.addFirst(prompt.value());
            if (prompts.size() > KEPT) {
                prompts.removeLast();
            }
        });
    }

    @Override
    public void answered(PromptId prompt) {
        change(prompt.to(), prompts -> prompts.remove(prompt.value()));
    }

    private void change(PersonId person, Consumer<List<String>> change) {
        boolean saved;
        do {
            var stored = stored(person);
            var prompts = new ArrayList<>(prompts(stored));
            change.accept(prompts);
            saved = prompts.equals(prompts(stored)) || save(person, stored, prompts);
        } while (!saved);
    }

    private boolean save(PersonId person, @Nullable Document stored, List<String> prompts) {
        long version = stored == null ? 0 : stored.getLong(VERSION);
        var document =
                new Document(ID, person.value()).append(VERSION, version + 1).append(PROMPTS, prompts);
        if (stored == null) {
            return database.ask(() -> Writes.insertedFirst(focus, document));
        }
        var before = and(eq(person.value()), eq(VERSION, version));
        return database.ask(() -> focus.replaceOne(before, document)).getMatchedCount() == 1;
    }

    private @Nullable Document stored(PersonId person) {
        return database.ask(() -> focus.find(eq(person.value())).first());
    }

    private static List<String> prompts(@Nullable Document stored) {
        return stored == null ? List.of() : stored.getList(PROMPTS, String.class);
    }
}
