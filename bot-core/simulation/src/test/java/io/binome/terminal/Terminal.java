package io.binome.terminal;

import io.binome.engine.Command;
import io.binome.engine.Input;
import io.binome.id.InputId;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.platform.Acquaintances;
import io.binome.platform.ArrivalWriter;
import io.binome.platform.Introduction;
import io.binome.platform.Opened;
import io.binome.platform.Platform;
import io.binome.shell.Bot;
import io.binome.shell.HomeView;
import io.binome.shell.InputResult;
import io.binome.shell.Messenger;
import io.binome.shell.Runner;
import io.binome.store.Accounts.Account;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.Installations.Installation;
import io.binome.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Binôme in a terminal, where messages are printed and lines are read. */
final class Terminal implements Platform {
    static final String NAME = "terminal";
    static final InstallationId HERE = new InstallationId(NAME + ".here");

    private final OrganisationId organisation;
    private final Screen screen;
    private final Acquaintances acquaintances;
    private final Messenger messenger;

    Terminal(OrganisationId organisation, Store store, InstantSource clock, Screen screen) {
        this.organisation = organisation;
        this.screen = screen;
        this.acquaintances = new Acquaintances(store, Set.of(), clock);
        this.messenger = new Printer(store, acquaintances.book(), screen, clock);
        store.connections()
                .installations()
                .save(new Installation(HERE, organisation, 1, "", Map.of(), null, null, null));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Messenger messenger() {
        return messenger;
    }

    @Override
    public Consumer<Arrival> understanding(Bot bot, Runner runner) {
        acquaintances.heraldedBy(runner::announce);
        return arrival -> understand(
                bot, new InputId(organisation + "/" + arrival.id()), Json.parse(arrival.body(), Line.class));
    }

    private void understand(Bot bot, InputId id, Line line) {
        var by = person(line.who());
        switch (line) {
            case Line.Said(var who, var words) -> bot.wrote(id, by, words);
            case Line.Ordered(var who, var channel, var words) ->
                Command.read(words)
                        .ifPresentOrElse(
                                command -> bot.typed(id, by, command, place(channel, command)),
                                () -> bot.puzzled(id, by, words));
            case Line.Chose(var who, var prompt, var choice) -> bot.chose(id, by, new PromptId(prompt), choice);
            case Line.FilledIn(var who, var prompt, var answers) -> {
                var form = new Input.Submitted(id, by, new PromptId(prompt), answers);
                if (bot.submitted(form) instanceof InputResult.Faulty(var faults)) {
                    screen.complains(by, faults, bot.reader(by));
                }
            }
        }
    }

    private PersonId person(String user) {
        var known = acquaintances.account(organisation.account(HERE.value() + "." + user));
        known.ifPresent(acquaintances::heard);
        return known.map(Account::person)
                .orElseGet(() -> acquaintances.met(
                        organisation,
                        new Introduction(
                                HERE, user, user, user, "", "", List.of(), "", "", Introduction.Standing.MEMBER,
                                false)));
    }

    /** The channel, with everybody in it where the command is to invite them. */
    private PlaceId place(String channel, Command command) {
        var id = organisation.place(HERE.value() + "." + channel);
        var users = screen.members(channel);
        if (command.word() == Command.Word.INVITE) {
            acquaintances.gathered(id, channel, users.map(all -> all.stream().map(this::person).toList()));
        } else if (users.isPresent()) {
            acquaintances.noted(id, channel);
        }
        return id;
    }

    /** What somebody sees who looks at their home. */
    Optional<HomeView.Seen> home(String user) {
        return acquaintances.homes().of(person(user));
    }

    @Override
    public Opened open(ArrivalWriter writer, Bot bot) {
        return new Keyboard(writer);
    }

    @Override
    public void close() {}
}
