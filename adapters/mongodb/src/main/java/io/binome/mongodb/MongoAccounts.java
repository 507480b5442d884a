package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.binome.id.AccountId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.json.Json;
import io.binome.store.Accounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One document per account; beside its body stands whose it is, and whether they run their workspace. */
final class MongoAccounts implements Accounts {

    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String LEADS = "leads";
    private static final String BODY = "body";

    private final Database database;
    private final MongoCollection<Document> accounts;

    MongoAccounts(Database database) {
        this.database = database;
        this.accounts = database.collection("accounts");
    }

    void createIndexes() {
        database.ask(() -> accounts.createIndex(Indexes.ascending(PERSON)));
    }

    void forget(OrganisationId organisation) {
        Writes.forget(database, accounts, ID, organisation);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(
                database.ask(() -> accounts.find(eq(id.value())).first()))
                .map(MongoAccounts::account);
    }

    @Override
    public List<Account> of(PersonId person) {
        var found = database.ask(() -> accounts.find(eq(PERSON, person.value()))
                .map(MongoAccounts::account)
                .into(new ArrayList<>()));
        found.sort(Comparator.comparing(Account::heardAt).reversed()
                .thenComparing(account -> account.id().value()));
        return found;
    }

    @Override
    public List<Account> leading(OrganisationId organisation) {
        return database.ask(() -> accounts.find(and(Within.ids(ID, organisation), eq(LEADS, true)))
                .map(MongoAccounts::account)
                .into(new ArrayList<>()));
    }

    @Override
    public boolean add(Account account) {
        return database.ask(() -> Writes.insertedFirst(accounts, document(account)));
    }

    @Override
    public void put(Account account) {
        var document = document(account);
        database.ask(() -> {
            Writes.put(accounts, document);
            return document;
        });
    }

    @Override
    public void remove(AccountId id) {
        database.ask(() -> accounts.deleteOne(eq(id.value())));
    }

    private static Document document(Account account) {
        return new Document(ID, account.id().value())
                .append(PERSON, account.person().value())
                .append(LEADS, account.seen().leads())
                .append(BODY, Json.write(account));
    }

    private static Account account(Document stored) {
        return Json.read(stored.get(BODY, Document.class), Account.class);
    }
}
