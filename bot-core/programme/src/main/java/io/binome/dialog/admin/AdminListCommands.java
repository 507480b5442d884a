package io.binome.dialog.admin;

import io.binome.engine.Belongings;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Discard;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Grant;
import io.binome.programme.Mailbox;
import io.binome.programme.Person;
import io.binome.programme.Person.Duty;
import io.binome.round.Names;
import io.binome.text.Spelling;
import io.binome.text.Text;
import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the admin commands see to who is an admin: who is one and by what, made by a grant and unmade by taking it back. Nothing
 * is done before the admin has seen who is meant, and the other admins hear of it.
 */
record AdminListCommands(PersonId by, StepContext at) {
    private static final int MOST = 5;

    /** What is to be done about somebody, once the admin has said yes. */
    enum Deed {
        ADD,
        REMOVE,
        JOIN
    }

    /** What an order comes to: a message, and what a yes to its question would do to whom. */
    record Answer(Message message, Optional<Deed> deed, PersonId who) {}

    /** @param rest what followed the command's word */
    Answer order(String rest, PromptId prompt) {
        var words = rest.strip().split("\\s+", 2);
        var verb = Vocabulary.find("order.", Deed.class, words[0]);
        var name = words.length > 1 ? words[1].strip().replaceFirst("^@", "") : "";
        if (verb.isEmpty()) {
            return say(list());
        }
        if (name.isEmpty()) {
            return say(Message.of("admin.how"));
        }
        if (verb.get() == Deed.JOIN) {
            return join(name, prompt);
        }
        var found = people(name);
        if (found.size() != 1) {
            return say(found.isEmpty() ? Message.of("admin.unknown").context("admin.how") : which(found));
        }
        var person = found.getFirst();
        return verb.get() == Deed.ADD ? add(person, prompt) : remove(person, prompt);
    }

    private List<Person> people(String name) {
        var colleagues = colleagues();
        return new Names(colleagues, id -> false, Map.of()).find(name).stream().map(at::person).toList();
    }

    private List<Person> colleagues() {
        return at.records().all(Person.class, by.organisation()).stream().filter(Person::isColleague).toList();
    }

    /** An address is kept only where the platform or the roster vouches for it; whoever has none may be anybody. */
    private Answer add(Person person, PromptId prompt) {
        if (person.email().isEmpty()) {
            return say(Message.of("admin.unconfirmed", "person", person.id()));
        }
        return person.isAdmin()
                ? say(Message.of("admin.already", "person", person.id()))
                : ask(Deed.ADD, person, prompt,
                        Message.of("admin.add", "person", person.id(), "email", person.email()));
    }

    /** Only what was granted can be taken back. */
    private Answer remove(Person person, PromptId prompt) {
        if (!person.isAdmin()) {
            return say(Message.of("admin.not", "person", person.id()));
        }
        if (!person.duties().contains(Duty.GRANTED)) {
            return say(Message.of("admin.fixed", "person", person.id(), "reason", reason(person)));
        }
        return others(person.id()).isEmpty()
                ? say(Message.of("admin.last"))
                : ask(Deed.REMOVE, person, prompt, removing(person));
    }

    /** Whoever has the same address as somebody who is known, where nothing has come about yet with one of the two. */
    private Answer join(String email, PromptId prompt) {
        var known = at.records().find(Mailbox.class, by.organisation().mailbox(email)).map(Mailbox::person);
        var twins = at.records().all(Person.class, by.organisation()).stream()
                .filter(person -> person.isColleague() || isCutOff(person))
                .filter(person -> !email.isEmpty() && Spelling.fold(person.email()).equals(Spelling.fold(email)))
                .filter(person -> !person.id().equals(known.orElse(null)))
                .toList();
        if (known.isEmpty() || twins.size() != 1) {
            return say(Message.of("admin.join.none"));
        }
        var twin = twins.getFirst();
        return joining(twin.id(), known.get()).isPresent()
                ? ask(Deed.JOIN, twin, prompt, Message.of("admin.join", "person", twin.id(), "known", known.get()))
                : say(Message.of("admin.join.touched", "person", twin.id()));
    }

    /** Whether somebody is out of reach because Binôme was removed from wherever they had an account. */
    private static boolean isCutOff(Person person) {
        return person.work().account() == Person.Account.GONE && person.reach().platforms().isEmpty();
    }

    /** Who gives way to whom: the second account's person, or whoever has the address now; one of whom nothing has come. */
    private Optional<Effect.Join> joining(PersonId twin, PersonId known) {
        return Stream.of(new Effect.Join(known, twin), new Effect.Join(twin, known))
                .filter(join -> new Belongings(at.records(), at.history()).areNone(join.other()))
                .findFirst();
    }

    /** What a yes does. What has changed in the meantime is seen to. */
    List<Effect> carryOut(Deed deed, PersonId who) {
        var person = at.person(who);
        return switch (deed) {
            case ADD -> person.isColleague() && !person.isAdmin() ? added(who) : List.of(Send.to(by, list()));
            case REMOVE ->
                person.duties().contains(Duty.GRANTED) && !others(who).isEmpty()
                        ? removed(person)
                        : List.of(Send.to(by, list()));
            case JOIN -> joined(person);
        };
    }

    private List<Effect> added(PersonId who) {
        var effects = new ArrayList<Effect>(List.of(
                new Keep(new Grant(who, by)),
                new Announce(new Fact.AdminAdded(who, by)),
                Send.to(by, Message.of("admin.added", "person", who)),
                Send.to(who, Message.of("admin.welcome", "admin", by).context("admin.welcome.help"))));
        tell(who, Message.of("admin.added.told", "person", who, "admin", by)).forEach(effects::add);
        return effects;
    }

    /** Whether it is meant, and what stays where the settings or the platform make them one as well. */
    private static Message removing(Person person) {
        var rest = besidesGrant(person);
        return rest.isEmpty()
                ? Message.of("admin.remove", "person", person.id())
                : Message.of("admin.remove.still", "person", person.id(), "reason", reason(rest.getFirst()));
    }

    private static List<Duty> besidesGrant(Person person) {
        return person.duties().stream().filter(duty -> duty != Duty.GRANTED).toList();
    }

    /** Who stays an admin for another reason has lost nothing, and is not thanked as if they had. */
    private List<Effect> removed(Person person) {
        var who = person.id();
        var rest = besidesGrant(person);
        var done = rest.isEmpty()
                ? Message.of("admin.removed", "person", who)
                : Message.of("admin.removed.still", "person", who, "reason", reason(rest.getFirst()));
        var effects = new ArrayList<Effect>(List.of(
                new Discard(new Grant(who, by)),
                new Announce(new Fact.AdminRemoved(who, by)),
                Send.to(by, done)));
        if (!rest.isEmpty()) {
            return effects;
        }
        if (!who.equals(by)) {
            effects.add(Send.to(who, Message.of("admin.farewell", "admin", by)));
        }
        tell(who, Message.of("admin.removed.told", "person", who, "admin", by)).forEach(effects::add);
        return effects;
    }

    private List<Effect> joined(Person twin) {
        return at.records()
                .find(Mailbox.class, by.organisation().mailbox(twin.email()))
                .map(Mailbox::person)
                .filter(person -> !person.equals(twin.id()))
                .flatMap(person -> joining(twin.id(), person))
                .map(this::joined)
                .orElseGet(() -> List.of(Send.to(by, Message.of("admin.join.none"))));
    }

    /** They are told on the account they had; whom nothing reaches there any more, on the other. */
    private List<Effect> joined(Effect.Join join) {
        var person = join.person();
        var done = Send.to(by, Message.of("admin.joined", "person", person));
        var fact = new Announce(new Fact.AccountsJoined(person, join.other(), by));
        return at.person(person).reach().platforms().isEmpty()
                ? List.of(done, fact, join, Send.to(person, Message.of("admin.joined.here", "admin", by)))
                : List.of(done, Send.to(person, Message.of("admin.joined.told", "admin", by)), fact, join);
    }

    private Message list() {
        return Message.of("admin.list")
                .items(admins()
                        .map(person -> Text.of("admin.list.one", "person", person.id(), "reason", reason(person)))
                        .toList())
                .context("admin.how");
    }

    private Stream<Person> admins() {
        return colleagues().stream().filter(Person::isAdmin);
    }

    private static Text reason(Person person) {
        return reason(person.duties().stream().sorted().findFirst().orElse(Duty.GRANTED));
    }

    private static Text reason(Duty duty) {
        return Text.of("admin.by." + duty.name().toLowerCase(Locale.ROOT));
    }

    private static Message which(List<Person> found) {
        return Message.of("admin.which")
                .items(found.stream()
                        .limit(MOST)
                        .map(each -> Text.of("admin.which.one", "person", each.id(), "email", each.email()))
                        .toList());
    }

    private Answer ask(Deed deed, Person person, PromptId prompt, Message question) {
        var asking = question.asking(Prompt.choosing(
                prompt, Choice.of(AdminCommands.Answer.YES, "admin.yes").yes().told(),
                Choice.of(AdminCommands.Answer.NO, "admin.no").no()));
        return new Answer(asking, Optional.of(deed), person.id());
    }

    private Answer say(Message message) {
        return new Answer(message, Optional.empty(), by);
    }

    private List<PersonId> others(PersonId than) {
        return admins().map(Person::id).filter(id -> !id.equals(than)).toList();
    }

    /** The admins who neither did it nor are the one it was done to. */
    private Stream<Send> tell(PersonId who, Message message) {
        return others(who).stream().filter(id -> !id.equals(by)).map(id -> Send.to(id, message));
    }
}
