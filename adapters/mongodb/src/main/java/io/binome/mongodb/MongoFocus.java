package io.binome.mongodb;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.pushEach;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.binome.id.EffectId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.store.Focus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** One document per person: the questions, newest first, and when they were written to without having done anything. */
final class MongoFocus implements Focus {

    private static final int KEPT = 20;
    private static final String ID = "_id";
    private static final String PROMPTS = "prompts";
    private static final int MOMENTS = 10;
    private static final String UNASKED = "unasked";
    private static final String EFFECT = "effect";
    private static final String AT = "at";

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
        var stored = database.ask(() -> focus.find(eq(person.value())).first());
        return stored == null
                ? List.of()
                : stored.getList(PROMPTS, String.class, List.of()).stream().distinct().map(PromptId::new).toList();
    }

    @Override
    public void asked(PromptId prompt) {
        asked(prompt, List.of());
    }

    /** Two changes in one command, in their order: what goes out of focus, and what comes to its front. */
    @Override
    public void asked(PromptId prompt, Collection<PromptId> answered) {
        var out = new ArrayList<>(answered.stream()
                .filter(each -> each.to().equals(prompt.to()))
                .map(PromptId::value)
                .toList());
        out.add(prompt.value());
        var person = eq(prompt.to().value());
        var in = new PushOptions().position(0).slice(KEPT);
        List<UpdateOneModel<Document>> changes = List.of(
                new UpdateOneModel<>(person, pullAll(PROMPTS, out)),
                new UpdateOneModel<>(
                        person, pushEach(PROMPTS, List.of(prompt.value()), in), new UpdateOptions().upsert(true)));
        database.ask(() -> {
            Writes.upsert(() -> focus.bulkWrite(changes));
            return prompt;
        });
    }

    /** Two changes in one command: a second time under the same id takes the place of the first. */
    @Override
    public void unasked(EffectId id, PersonId person, Instant at) {
        var who = eq(person.value());
        var moment = new Document(EFFECT, id.value()).append(AT, Date.from(at));
        List<UpdateOneModel<Document>> changes = List.of(
                new UpdateOneModel<>(who, pull(UNASKED, new Document(EFFECT, id.value()))),
                new UpdateOneModel<>(
                        who, pushEach(UNASKED, List.of(moment), new PushOptions().position(0).slice(MOMENTS)),
                        new UpdateOptions().upsert(true)));
        database.ask(() -> {
            Writes.upsert(() -> focus.bulkWrite(changes));
            return id;
        });
    }

    @Override
    public List<Instant> unasked(PersonId person) {
        var stored = database.ask(() -> focus.find(eq(person.value())).first());
        return stored == null
                ? List.of()
                : stored.getList(UNASKED, Document.class, List.of()).stream()
                        .map(each -> each.getDate(AT).toInstant())
                        .toList();
    }

    @Override
    public void answered(PromptId prompt) {
        database.ask(() -> focus.updateOne(eq(prompt.to().value()), pull(PROMPTS, prompt.value())));
    }
}
