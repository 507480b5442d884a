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
import io.binome.shell.Delivery;
import io.binome.shell.Delivery.Delivered;
import io.binome.shell.Delivery.Later;
import io.binome.shell.Delivery.Never;
import io.binome.shell.Delivery.Reason;
import io.binome.shell.DeliveryNote;
import io.binome.shell.Messenger;
import io.binome.shell.Readers;
import io.binome.store.Store;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Connects the bot with every platform there is: each message goes to the platform where its reader is reached, and what
 * is asked on one is settled wherever it stands. Somebody is out of reach only where no platform reaches them; while none
 * is connected, everything waits.
 */
public final class MessageRouter implements Messenger {
    private static final Delivery NOT_CONNECTED = new Later(Duration.ofMinutes(5), "no platform is connected");
    private static final Delivery NOWHERE = new Never(Reason.GONE, "no account");

    private final Map<String, Messenger> messengers;
    private final Store store;
    private final Reach reach;
    private final FormDrafts drafts;
    private final Readers readers;

    /** @param messengers by the name of their platform, such as {@code slack} */
    public MessageRouter(Store store, Map<String, Messenger> messengers, InstantSource clock) {
        this.messengers = new TreeMap<>(messengers);
        this.store = store;
        this.reach = new Reach(store, this.messengers.keySet(), clock);
        this.drafts = new FormDrafts(store.connections().tickets(), clock);
        this.readers = new Readers(store.records());
    }

    @Override
    public Delivery post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readBy) {
        return carry(id, cause, to, readBy, (messenger, part) -> messenger.post(
                part.id(), part.cause(), part.to(), message, part.readers()));
    }

    @Override
    public Delivery hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readBy) {
        return carry(id, cause, to, readBy, (messenger, part) -> messenger.hand(
                part.id(), part.cause(), part.to(), document, part.readers()));
    }

    /** What is to be carried by one messenger. */
    private record Part(EffectId id, @Nullable InputId cause, Address to, List<Reader> readers) {}

    private Delivery carry(
            EffectId id, @Nullable InputId cause, Address to, List<Reader> readBy,
            BiFunction<Messenger, Part, Delivery> carrying) {
        if (messengers.isEmpty()) {
            return NOT_CONNECTED;
        }
        var whole = new Part(id, cause, to, readBy);
        return switch (to) {
            case Address.ToPerson(var person) ->
                reaching(id, cause, person, messenger -> carrying.apply(messenger, whole));
            case Address.ToRoom(var pair) ->
                at(store.records().find(Room.class, pair).map(Room::place))
                        .map(messenger -> carrying.apply(messenger, whole))
                        .orElseGet(() -> Delivery.toEach(members(pair), member -> {
                            var part = new Part(
                                    part(id, member), null, new Address.ToPerson(member), List.of(readers.of(member)));
                            return DeliveryNote.aside(() -> reaching(
                                    part.id(), null, member, messenger -> carrying.apply(messenger, part)));
                        }));
            case Address.ToChannel(var programme) ->
                at(store.records().find(Channel.class, programme).map(Channel::place))
                        .map(messenger -> carrying.apply(messenger, whole))
                        .orElse(Delivery.DELIVERED);
        };
    }

    @Override
    public Delivery show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        return reaching(id, cause, to, messenger -> messenger.show(id, cause, to, form, reader));
    }

    /** One platform that cannot do it now is no reason to leave the buttons on another. */
    @Override
    public Delivery settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        if (messengers.isEmpty()) {
            return NOT_CONNECTED;
        }
        var deliveries = messengers.values().stream()
                .map(messenger -> messenger.settle(id, cause, prompt, answer, reader))
                .toList();
        var failed = deliveries.stream().filter(delivery -> !(delivery instanceof Delivered)).findFirst();
        if (failed.isPresent()) {
            return failed.get();
        }
        store.connections().postings().settled(prompt);
        drafts.forget(prompt);
        return Delivery.DELIVERED;
    }

    /** Where no platform has all of them, each is told how to write to the other. */
    @Override
    public Delivery openRoom(EffectId id, PairId pair, List<PersonId> members) {
        var installed = installed(pair.organisation());
        if (installed.isEmpty()) {
            return NOT_CONNECTED;
        }
        var platforms = reach.together(members, installed);
        var opened = firstOf(platforms, messenger -> messenger.openRoom(id, pair, members));
        var isOnlyChance = installed.size() == 1 && !platforms.isEmpty();
        return isGone(opened) && !isOnlyChance ? introduced(id, members) : opened;
    }

    private Delivery introduced(EffectId id, List<PersonId> members) {
        var apart = new PartnerContact(store.records(), reach);
        return Delivery.toEach(members, member -> {
            var others = members.stream().filter(other -> !other.equals(member)).toList();
            return Delivery.toEach(others, other -> DeliveryNote.aside(() -> post(
                    part(id, member), null, new Address.ToPerson(member), apart.from(other),
                    List.of(readers.of(member)))));
        });
    }

    private Delivery reaching(
            EffectId id, @Nullable InputId cause, PersonId person, Function<Messenger, Delivery> carrying) {
        var installed = installed(person.organisation());
        return installed.isEmpty() ? NOT_CONNECTED : firstOf(reach.of(person, id, cause, installed), carrying);
    }

    /** Tries one platform after the other. Only who is gone from one may be on another; the first says it for all. */
    private Delivery firstOf(List<String> platforms, Function<Messenger, Delivery> carrying) {
        Delivery first = null;
        for (var platform : platforms) {
            var delivery = carrying.apply(messenger(platform));
            if (!isGone(delivery)) {
                return delivery;
            }
            first = first == null ? delivery : first;
        }
        return first == null ? NOWHERE : first;
    }

    private static boolean isGone(Delivery delivery) {
        return delivery instanceof Never(var reason, var detail) && reason == Reason.GONE;
    }

    private static EffectId part(EffectId id, PersonId member) {
        return new EffectId(id.value() + "~" + member.local());
    }

    private List<PersonId> members(PairId pair) {
        return store.records().find(Pair.class, pair).map(Pair::members).map(List::copyOf).orElse(List.of());
    }

    private Optional<Messenger> at(Optional<PlaceId> place) {
        return place.map(PlaceId::platform).map(messengers::get);
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
        var standing = store.connections().installations().standing(organisation).stream()
                .map(each -> each.id().platform())
                .collect(Collectors.toSet());
        return messengers.keySet().stream().filter(standing::contains).toList();
    }
}
