package io.binome.slack;

import io.binome.store.Postings;
import io.binome.platform.Destinations;
import io.binome.shell.Undeliverable;
import io.binome.shell.Delivery;
import io.binome.shell.DeliveryNote;
import io.binome.engine.Address;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.InstallationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block.Chart;
import io.binome.shell.Messenger;
import io.binome.slack.block.Messages;
import io.binome.slack.block.Post;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.store.Accounts.Account;
import io.binome.store.Postings.Posting;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what the bot says into Slack. */
final class SlackMessenger implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(SlackMessenger.class);

    private final WebApi api;
    private final Postings postings;
    private final Destinations destinations;
    private final Addresses addresses;
    private final Replies replies;
    private final Opener opener;
    private final Files files;
    private final InstantSource clock;

    SlackMessenger(
            WebApi api, Postings postings, Destinations destinations, Addresses addresses, Replies replies,
            Opener opener, InstantSource clock) {
        this.api = api;
        this.postings = postings;
        this.destinations = destinations;
        this.addresses = addresses;
        this.replies = replies;
        this.opener = opener;
        this.files = new Files(api);
        this.clock = clock;
    }

    @Override
    public Delivery post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        return Delivery.of(() -> say(id, cause, to, message, readers));
    }

    private void say(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        if (to instanceof Address.ToPerson(var person)) {
            tell(id, cause, person, message, readers);
        } else {
            destinations.place(to).ifPresent(place -> write(id, place, message, readers));
        }
    }

    private void tell(
            EffectId id, @Nullable InputId cause, PersonId person, Message message, List<Reader> readers) {
        var account = addresses.of(person);
        var reply = replies.to(cause).filter(found -> !found.isHere(account.route()));
        var question = message.prompt();
        var asks = question != null && !question.isStanding();
        if (reply.isPresent() && !asks
                && whispered(id, account, reply.get(), message, readers)) {
            return;
        }
        addresses.met(account, write(id, person, account.installation(), account.route(), message, readers));
        if (reply.isPresent() && asks) {
            whispered(
                    new EffectId(id.value() + "~elsewhere"), account, reply.get(), addresses.toUs(account), readers);
        }
    }

    /** Answers on the spot, seen by the one who asked alone; false where that is not possible any more. */
    private boolean whispered(
            EffectId id, Account account, Replies.Reply reply, Message message, List<Reader> readers) {
        var posts = Messages.of(message, readers);
        for (var index = 0; index < posts.size(); index++) {
            var part = part(id, index);
            if (postings.find(part).isEmpty()) {
                var post = posts.get(index);
                if (!replies.whispered(account.installation(), reply, post) && !inChannel(account, reply, post)) {
                    return false;
                }
                if (index < posts.size() - 1 || !DeliveryNote.write()) {
                    keep(part, account.person(), account.installation(), "reply", "", null);
                }
            }
        }
        return true;
    }

    /** The other way to say something that one person alone sees; the bot must be in the channel for it. */
    private boolean inChannel(Account account, Replies.Reply reply, Post post) {
        if (!reply.isInChannel()) {
            return false;
        }
        try {
            api.call(account.installation(), Method.WHISPER, reply.channel(), client -> client.chatPostEphemeral(
                    request -> request.channel(reply.channel())
                            .user(Ids.user(account))
                            .text(post.text())
                            .blocks(post.blocks())));
            return true;
        } catch (Undeliverable notThere) {
            return false;
        }
    }

    private void write(EffectId id, PlaceId place, Message message, List<Reader> readers) {
        write(id, null, Ids.installation(place), Ids.channel(place), message, readers);
    }

    /**
     * Posts a message, and gives the channel where it stands. A picture that Slack has not finished with makes it refuse the
     * whole post: then the chart goes in characters.
     */
    private String write(
            EffectId id, @Nullable PersonId to, InstallationId at, String channel, Message message,
            List<Reader> readers) {
        var question = message.prompt() == null ? null : message;
        if (message.blocks().stream().noneMatch(Chart.class::isInstance)
                || postings.find(id).isPresent()) {
            return write(id, to, at, channel, Messages.of(message, readers), question);
        }
        try {
            var pictures = files.pictures(at, message, readers);
            return write(id, to, at, channel, Messages.of(message, readers, pictures), question);
        } catch (Undeliverable refused) {
            if (refused.reason() != Delivery.Reason.REFUSED) {
                throw refused;
            }
            return write(id, to, at, channel, Messages.of(message, readers), question);
        }
    }

    /** Posts what has not been posted yet; the last post carries the question, where there is one. */
    private String write(
            EffectId id, @Nullable PersonId to, InstallationId at, String channel, List<Post> posts,
            @Nullable Message question) {
        var place = new AtomicReference<@Nullable String>();
        for (var index = 0; index < posts.size(); index++) {
            var part = part(id, index);
            if (postings.find(part).isEmpty()) {
                var post = posts.get(index);
                var isLast = index == posts.size() - 1;
                var asked = isLast ? question : null;
                api.post(
                        at,
                        Method.POST,
                        channel,
                        client -> client.chatPostMessage(request -> request.channel(channel)
                                .text(post.text())
                                .blocks(post.blocks())
                                .unfurlLinks(false)
                                .unfurlMedia(false)),
                        posted -> {
                            var there = either(posted.getChannel(), channel);
                            place.compareAndSet(null, there);
                            if (!isLast || asked != null || !DeliveryNote.write()) {
                                keep(part, to, at, there, either(posted.getTs(), ""), asked);
                            }
                        });
            }
        }
        var there = place.get();
        return there == null ? postings.find(id).map(Posting::place).orElse(channel) : there;
    }

    private static String either(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static EffectId part(EffectId id, int index) {
        return index == 0 ? id : new EffectId(id.value() + "~" + index);
    }

    private void keep(
            EffectId id, @Nullable PersonId to, InstallationId at, String place, String stamp,
            @Nullable Message question) {
        postings.add(new Posting(id, at, place, stamp, question, clock.instant(), to));
    }

    /** Settles what stands in Slack; that the question is settled is for somebody else to note. */
    @Override
    public Delivery settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        return Delivery.of(() -> settle(cause, prompt, answer, reader));
    }

    private void settle(@Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        var reply = replies.to(cause);
        for (var posting : postings.asking(prompt)) {
            var question = posting.question();
            if (question != null && Ids.isSlack(posting.installation())) {
                var post = Messages.settled(question, answer, List.of(reader)).getLast();
                var clicked = reply.filter(found -> found.isAt(posting.stamp()));
                if ((clicked.isEmpty() || !replies.replaced(posting.installation(), clicked.get(), post))
                        && !posting.stamp().isEmpty()) {
                    update(posting, post);
                }
            }
        }
    }

    /** A message that is no longer there needs no other buttons. */
    private void update(Posting posting, Post post) {
        try {
            api.call(posting.installation(), Method.UPDATE, "", client -> client.chatUpdate(
                    request -> request.channel(posting.place())
                            .ts(posting.stamp())
                            .text(post.text())
                            .blocks(post.blocks())));
        } catch (Undeliverable gone) {
            LOG.info("a post of {} keeps its buttons: {}", posting.installation(), gone.getMessage());
        }
    }

    @Override
    public Delivery show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        return Delivery.of(() -> show(id, to, form, reader));
    }

    private void show(EffectId id, PersonId to, Form form, Reader reader) {
        var account = addresses.of(to);
        if (!opener.opened(account.installation(), Ids.lane(account), form, reader)) {
            write(id, to, account.installation(), account.route(), List.of(Messages.formOffer(form, reader)), null);
        }
    }

    @Override
    public Delivery openRoom(EffectId id, PairId pair, List<PersonId> members) {
        var apart = new LinkedHashMap<PersonId, Account>();
        var opened = Delivery.of(() -> apart.putAll(new Rooms(api, destinations, addresses).open(pair, members)));
        return apart.isEmpty() ? opened : Delivery.toEach(apart.keySet(), member -> linked(id, member, apart));
    }

    /** Each gets a link to the other's direct messages. */
    private Delivery linked(EffectId id, PersonId member, Map<PersonId, Account> accounts) {
        var others = accounts.keySet().stream().filter(other -> !other.equals(member)).toList();
        return Delivery.toEach(others, other -> DeliveryNote.aside(() -> post(
                new EffectId(id.value() + "~" + member.local()), null, new Address.ToPerson(member),
                Links.to(other, Objects.requireNonNull(accounts.get(other))),
                List.of(destinations.reader(member)))));
    }

    @Override
    public Delivery hand(
            EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        return Delivery.of(() -> give(id, cause, to, document, readers));
    }

    private void give(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        if (postings.find(id).isPresent()) {
            return;
        }
        if (to instanceof Address.ToPerson(var person)) {
            var account = addresses.of(person);
            files.hand(account, document, readers.getFirst());
            keep(id, account.person(), account.installation(), account.route(), "", null);
            replies.to(cause)
                    .filter(reply -> !reply.isHere(account.route()))
                    .ifPresent(reply -> whispered(part(id, 1), account, reply, addresses.toUs(account), readers));
        }
    }
}
