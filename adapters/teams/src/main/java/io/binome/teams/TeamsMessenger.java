package io.binome.teams;

import io.binome.engine.Address;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.platform.Destinations;
import io.binome.platform.FormDrafts;
import io.binome.shell.Delivery;
import io.binome.shell.DeliveryNote;
import io.binome.shell.Messenger;
import io.binome.shell.Undeliverable;
import io.binome.store.Postings;
import io.binome.store.Postings.Posting;
import io.binome.teams.card.Cards;
import io.binome.teams.card.FormCards;
import io.binome.teams.card.Post;
import io.binome.teams.wire.Outgoing;
import io.binome.teams.wire.Where;
import io.binome.teams.wire.Wire;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what the bot says into Teams: always into the person's own chat with it, whatever it was asked in. */
final class TeamsMessenger implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(TeamsMessenger.class);

    private final Wire wire;
    private final Postings postings;
    private final Tenants tenants;
    private final Destinations destinations;
    private final Addresses addresses;
    private final Files files;
    private final FormDrafts drafts;
    private final InstantSource clock;

    TeamsMessenger(
            Wire wire, Postings postings, Tenants tenants, Destinations destinations, Addresses addresses,
            Files files, FormDrafts drafts, InstantSource clock) {
        this.wire = wire;
        this.postings = postings;
        this.tenants = tenants;
        this.destinations = destinations;
        this.addresses = addresses;
        this.files = files;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public Delivery post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        return Delivery.of(() -> say(id, to, message, readers));
    }

    private void say(EffectId id, Address to, Message message, List<Reader> readers) {
        var question = message.prompt() == null ? null : message;
        switch (to) {
            case Address.ToPerson(var person) -> {
                var where = addresses.of(person);
                write(id, person, where, Cards.of(message, readers, addresses.watchers(person)), question);
            }
            case Address.ToChannel channel ->
                destinations.place(channel)
                        .ifPresent(place -> write(id, null, where(place), Cards.of(message, readers), question));
            // A bot can open no chat for two people in Teams: a pair has no room there.
            case Address.ToRoom(var pair) -> throw new Undeliverable(Delivery.Reason.CLOSED, "no room");
        }
    }

    private Where where(PlaceId place) {
        var tenant = Who.installation(place);
        return tenants.find(tenant)
                .map(found -> new Where(
                        Who.tenant(tenant), Tenants.serviceUrl(found), Who.conversation(place)))
                .orElseThrow(() -> new Undeliverable(Delivery.Reason.CLOSED, "not connected"));
    }

    /** Posts what has not been posted yet; the last post carries the question, where there is one. */
    private void write(
            EffectId id, @Nullable PersonId to, Where where, List<Post> posts, @Nullable Message question) {
        for (var index = 0; index < posts.size(); index++) {
            var part = index == 0 ? id : new EffectId(id.value() + "~" + index);
            if (postings.find(part).isEmpty()) {
                var post = posts.get(index);
                var isLast = index == posts.size() - 1;
                var asked = isLast ? question : null;
                send(part, to, where, Outgoing.card(post.card(), post.summary(), ""), asked, isLast);
            }
        }
    }

    private void send(
            EffectId id, @Nullable PersonId to, Where where, Outgoing outgoing, @Nullable Message question,
            boolean isLast) {
        wire.post(where, outgoing, stamp -> {
            if (!isLast || question != null || !DeliveryNote.write()) {
                postings.add(new Posting(
                        id, Who.installation(where.tenant()), where.conversation(), stamp, question,
                        clock.instant(), to));
            }
        });
    }

    @Override
    public Delivery hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        return Delivery.of(() -> offer(id, to, document, readers.getFirst()));
    }

    private void offer(EffectId id, Address to, Document document, Reader reader) {
        if (to instanceof Address.ToPerson(var person)
                && postings.find(id).isEmpty()) {
            var where = addresses.of(person);
            var mri = addresses.account(person).map(Route::of).map(Route::mri).orElse("");
            send(id, person, where, files.offered(id, person, mri, document, reader), null, true);
        }
    }

    @Override
    public Delivery settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        return Delivery.of(() -> settle(prompt, answer, reader));
    }

    private void settle(PromptId prompt, Text answer, Reader reader) {
        for (var posting : postings.asking(prompt)) {
            var question = posting.question();
            if (question != null && posting.installation().platform().equals(Who.PLATFORM)) {
                update(posting, prompt.to(), Cards.settled(question, answer, List.of(reader)).getLast());
            }
        }
    }

    /** A message that is no longer there needs no other buttons. */
    private void update(Posting posting, PersonId asked, Post post) {
        var where = addresses.account(asked)
                .map(account -> Route.of(account).where(account))
                .filter(chat -> chat.conversation().equals(posting.place()))
                .or(() -> tenants.find(posting.installation())
                        .map(found -> new Where(
                                Who.tenant(posting.installation()), Tenants.serviceUrl(found), posting.place())));
        try {
            where.ifPresent(there -> wire.update(
                    there, posting.stamp(), Outgoing.card(post.card(), post.summary(), "")));
        } catch (Undeliverable gone) {
            LOG.info("a card of {} keeps its buttons: {}", posting.installation(), gone.getMessage());
        }
    }

    /** A form is a card like any other; once it is answered, its title and the answer stand in its place. */
    @Override
    public Delivery show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        return Delivery.of(() -> show(id, to, form, reader));
    }

    private void show(EffectId id, PersonId to, Form form, Reader reader) {
        var card = FormCards.inChat(form, reader, drafts.of(form));
        var question = Message.titled(form.title()).asking(Prompt.choosing(form.prompt()));
        write(id, to, addresses.of(to), List.of(card), question);
    }

    /** The room of a pair in Teams is their own chat: each gets a link that opens it. */
    @Override
    public Delivery openRoom(EffectId id, PairId pair, List<PersonId> members) {
        return Delivery.of(() -> link(id, members));
    }

    private void link(EffectId id, List<PersonId> members) {
        for (var member : members) {
            for (var other : members) {
                if (!other.equals(member)) {
                    var reader = destinations.reader(member);
                    var link = Links.between(other, login(other), destinations.reader(other));
                    var part = new EffectId(id.value() + "~" + member.local());
                    DeliveryNote.aside(() -> {
                        write(part, member, addresses.of(member), Cards.of(link, List.of(reader)), null);
                        return part;
                    });
                }
            }
        }
    }

    /** The name with which somebody signs in, which is their e-mail address more often than not. */
    private Optional<String> login(PersonId person) {
        return addresses.account(person)
                .map(account -> Route.of(account).login())
                .filter(name -> !name.isBlank())
                .or(() -> destinations.email(person));
    }
}
