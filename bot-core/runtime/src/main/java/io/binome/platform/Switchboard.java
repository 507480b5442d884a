package io.binome.platform;

import io.binome.engine.Address;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.programme.Channel;
import io.binome.programme.Pair;
import io.binome.programme.Room;
import io.binome.shell.Messenger;
import io.binome.shell.Readers;
import io.binome.store.Store;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Connects the bot with every platform there is: each message goes to the platform where its reader is reached, and what
 * is asked on one is settled wherever it stands. Somebody is out of reach only where no platform reaches them; while none
 * is connected, everything waits.
 */
public final class Switchboard implements Messenger {
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final Map<String, Messenger> messengers;
    private final Store store;
    private final Reach reach;
    private final Drafts drafts;
    private final Readers readers;

    /** @param messengers by the name of their platform, such as {@code slack} */
    public Switchboard(Store store, Map<String, Messenger> messengers, InstantSource clock) {
        this.messengers = new TreeMap<>(messengers);
        this.store = store;
        this.reach = new Reach(store, this.messengers.keySet(), clock);
        this.drafts = new Drafts(store.connections().tickets(), clock);
        this.readers = new Readers(store.ledger());
    }

    @Override
    public void post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readBy) {
        carry(id, cause, to, readBy, (messenger, part) -> messenger.post(
                part.id(), part.cause(), part.to(), message, part.readers()));
    }

    @Override
    public void hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readBy) {
        carry(id, cause, to, readBy, (messenger, part) -> messenger.hand(
                part.id(), part.cause(), part.to(), document, part.readers()));
    }

    /** What is to be carried by one messenger. */
    private record Part(EffectId id, @Nullable InputId cause, Address to, List<Reader> readers) {}

    private void carry(
            EffectId id, @Nullable InputId cause, Address to, List<Reader> readBy,
            BiConsumer<Messenger, Part> delivery) {
        var whole = new Part(id, cause, to, readBy);
        switch (to) {
            case Address.ToPerson(var person) ->
                reaching(id, cause, person, messenger -> delivery.accept(messenger, whole));
            case Address.ToRoom(var pair) ->
                at(store.ledger().find(Room.class, pair).map(Room::place))
                        .ifPresentOrElse(
                                messenger -> delivery.accept(messenger, whole),
                                () -> eachOf(members(pair), member -> {
                                    var part = new Part(
                                            part(id, member), null, new Address.ToPerson(member),
                                            List.of(readers.of(member)));
                                    reaching(
                                            part.id(), null, member, messenger -> delivery.accept(messenger, part));
                                }));
            case Address.ToChannel(var programme) ->
                at(store.ledger().find(Channel.class, programme).map(Channel::place))
                        .ifPresent(messenger -> delivery.accept(messenger, whole));
        }
    }

    @Override
    public void show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        reaching(id, cause, to, messenger -> messenger.show(id, cause, to, form, reader));
    }

    /** One platform that cannot do it now is no reason to leave the buttons on another. */
    @Override
    public void settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        var failures = new ArrayList<RuntimeException>();
        for (var messenger : connected().values()) {
            try {
                messenger.settle(id, cause, prompt, answer, reader);
            } catch (TryLater | Undeliverable failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        store.connections().postings().settled(prompt);
        drafts.forget(prompt);
    }

    /** Where no platform has all of them, each is told how to write to the other. */
    @Override
    public void openRoom(EffectId id, PairId pair, List<PersonId> members) {
        var platforms = reach.together(members, installed(pair.organisation()));
        var gone = opened(id, pair, members, platforms);
        if (gone.isPresent() && installed(pair.organisation()).size() == 1) {
            throw gone.get();
        }
        if (gone.isPresent() || platforms.isEmpty()) {
            introduce(id, members);
        }
    }

    /** Opens the room on the first platform that can; empty where one could. */
    private Optional<Undeliverable> opened(
            EffectId id, PairId pair, List<PersonId> members, List<String> platforms) {
        Undeliverable gone = null;
        for (var platform : platforms) {
            try {
                messenger(platform).openRoom(id, pair, members);
                return Optional.empty();
            } catch (Undeliverable failure) {
                gone = goneBefore(gone, failure);
            }
        }
        return Optional.ofNullable(gone);
    }

    private void introduce(EffectId id, List<PersonId> members) {
        var apart = new Apart(store.ledger(), reach);
        eachOf(members, member -> members.stream()
                .filter(other -> !other.equals(member))
                .forEach(other -> post(
                        part(id, member), null, new Address.ToPerson(member), apart.from(other),
                        List.of(readers.of(member)))));
    }

    /** Tries one platform after the other, until one reaches the person. */
    private void reaching(EffectId id, @Nullable InputId cause, PersonId person, Consumer<Messenger> delivery) {
        Undeliverable gone = null;
        for (var platform : reach.of(person, id, cause, installed(person.organisation()))) {
            try {
                delivery.accept(messenger(platform));
                return;
            } catch (Undeliverable failure) {
                gone = goneBefore(gone, failure);
            }
        }
        throw gone == null ? new Undeliverable(Undeliverable.Reason.GONE, "no account") : gone;
    }

    /** Only who is gone from one platform may be on another; the first says it for all. */
    private static Undeliverable goneBefore(@Nullable Undeliverable first, Undeliverable failure) {
        if (failure.reason() != Undeliverable.Reason.GONE) {
            throw failure;
        }
        return first == null ? failure : first;
    }

    /** Whoever cannot be reached is no reason not to tell the other. */
    private static void eachOf(Collection<PersonId> members, Consumer<PersonId> telling) {
        var gone = new ArrayList<Undeliverable>();
        for (var member : members) {
            try {
                telling.accept(member);
            } catch (Undeliverable one) {
                gone.add(one);
            }
        }
        if (!gone.isEmpty() && gone.size() == members.size()) {
            throw gone.getFirst();
        }
    }

    private static EffectId part(EffectId id, PersonId member) {
        return new EffectId(id.value() + "~" + member.local());
    }

    private List<PersonId> members(PairId pair) {
        return store.ledger().find(Pair.class, pair).map(Pair::members).map(List::copyOf).orElse(List.of());
    }

    private Optional<Messenger> at(Optional<PlaceId> place) {
        var all = connected();
        return place.map(PlaceId::platform).map(all::get);
    }

    private Messenger messenger(String platform) {
        var found = messengers.get(platform);
        if (found == null) {
            throw new IllegalStateException(platform + " is not connected");
        }
        return found;
    }

    /** The platforms on which the bot is installed in an organisation. */
    private List<String> installed(OrganisationId organisation) {
        var platforms = connected().keySet().stream()
                .filter(platform -> store.connections().installations().on(platform).stream()
                        .anyMatch(each -> each.stands() && each.organisation().equals(organisation)))
                .toList();
        if (platforms.isEmpty()) {
            throw later();
        }
        return platforms;
    }

    private Map<String, Messenger> connected() {
        if (messengers.isEmpty()) {
            throw later();
        }
        return messengers;
    }

    private static TryLater later() {
        return new TryLater(A_WHILE, "no platform is connected");
    }
}
