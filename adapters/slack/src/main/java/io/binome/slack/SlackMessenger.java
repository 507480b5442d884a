package io.binome.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.view.View;
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
import io.binome.programme.Channel;
import io.binome.programme.Room;
import io.binome.shell.Messenger;
import io.binome.shell.Readers;
import io.binome.slack.block.Messages;
import io.binome.slack.block.Modals;
import io.binome.slack.block.Post;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.store.Accounts.Account;
import io.binome.store.Postings;
import io.binome.store.Postings.Posting;
import io.binome.store.Store;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what the bot says into Slack. */
final class SlackMessenger implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(SlackMessenger.class);

    private final WebApi api;
    private final Store store;
    private final Addresses addresses;
    private final Replies replies;
    private final Triggers triggers;
    private final Files files;
    private final Drafts drafts;
    private final InstantSource clock;

    SlackMessenger(
            WebApi api, Store store, Addresses addresses, Replies replies, Triggers triggers, Drafts drafts,
            InstantSource clock) {
        this.api = api;
        this.store = store;
        this.addresses = addresses;
        this.replies = replies;
        this.triggers = triggers;
        this.files = new Files(api);
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public void post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        switch (to) {
            case Address.ToPerson(var person) -> tell(id, cause, person, message, readers);
            case Address.ToRoom(var pair) -> room(id, pair, message, readers);
            case Address.ToChannel(var programme) ->
                store.ledger()
                        .find(Channel.class, programme)
                        .map(Channel::place)
                        .filter(Ids::isSlack)
                        .ifPresent(place -> write(id, place, message, readers));
        }
    }

    private void tell(
            EffectId id, @Nullable InputId cause, PersonId person, Message message, List<Reader> readers) {
        var account = addresses.of(person);
        var posts = Messages.of(message, readers, files.pictures(account.installation(), message, readers));
        var reply = replies.to(cause).filter(found -> !found.isHere(account.route()));
        if (reply.isEmpty()) {
            write(id, account.installation(), account.route(), posts, message);
        } else if (message.prompt() == null) {
            if (!whispered(id, account, reply.get(), posts)) {
                write(id, account.installation(), account.route(), posts, message);
            }
        } else {
            write(id, account.installation(), account.route(), posts, message);
            whispered(part(id, posts.size()), account, reply.get(), Links.toUs(account, readers.getFirst()));
        }
    }

    /** Answers on the spot, seen by the one who asked alone; false where that is not possible any more. */
    private boolean whispered(EffectId id, Account account, Replies.Reply reply, List<Post> posts) {
        for (var index = 0; index < posts.size(); index++) {
            var part = part(id, index);
            if (store.connections().postings().find(part).isEmpty()) {
                var post = posts.get(index);
                var answer = ActionResponse.builder()
                        .responseType("ephemeral")
                        .replaceOriginal(false)
                        .text(post.text())
                        .blocks(post.blocks())
                        .build();
                if (!replies.send(account.installation(), reply, answer) && !inChannel(account, reply, post)) {
                    return index > 0;
                }
                keep(part, account.installation(), "reply", "", null);
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

    private void room(EffectId id, PairId pair, Message message, List<Reader> readers) {
        var room = store.ledger().find(Room.class, pair).map(Room::place).filter(Ids::isSlack);
        if (room.isPresent()) {
            write(id, room.get(), message, readers);
        } else {
            var people = new Readers(store.ledger());
            for (var member : addresses.members(pair)) {
                tell(new EffectId(id.value() + "~" + member.local()), null, member, message,
                        List.of(people.of(member)));
            }
        }
    }

    private void write(EffectId id, PlaceId place, Message message, List<Reader> readers) {
        var installation = Ids.installation(place);
        var posts = Messages.of(message, readers, files.pictures(installation, message, readers));
        write(id, installation, Ids.channel(place), posts, message);
    }

    /** Posts what has not been posted yet; the last post carries the question. */
    private void write(EffectId id, InstallationId at, String channel, List<Post> posts, Message message) {
        for (var index = 0; index < posts.size(); index++) {
            var part = part(id, index);
            if (store.connections().postings().find(part).isEmpty()) {
                var post = posts.get(index);
                var question = index == posts.size() - 1 && message.prompt() != null ? message : null;
                api.post(
                        at,
                        Method.POST,
                        channel,
                        client -> client.chatPostMessage(request -> request.channel(channel)
                                .text(post.text())
                                .blocks(post.blocks())
                                .unfurlLinks(false)
                                .unfurlMedia(false)),
                        posted -> keep(
                                part, at, either(posted.getChannel(), channel), either(posted.getTs(), ""), question));
            }
        }
    }

    private static String either(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static EffectId part(EffectId id, int index) {
        return index == 0 ? id : new EffectId(id.value() + "~" + index);
    }

    private void keep(EffectId id, InstallationId at, String place, String stamp, @Nullable Message question) {
        store.connections().postings().add(new Posting(id, at, place, stamp, question, clock.instant()));
    }

    @Override
    public void settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        Postings postings = store.connections().postings();
        var reply = replies.to(cause);
        for (var posting : postings.asking(prompt)) {
            var question = posting.question();
            if (question != null) {
                var post = Messages.settled(question, answer, List.of(reader)).getLast();
                var clicked = reply.filter(found -> found.isAt(posting.stamp()));
                if ((clicked.isEmpty() || !replaced(posting, clicked.get(), post)) && !posting.stamp().isEmpty()) {
                    update(posting, post);
                }
            }
        }
        postings.settled(prompt);
        drafts.forget(prompt);
    }

    private boolean replaced(Posting posting, Replies.Reply reply, Post post) {
        return replies.send(
                posting.installation(),
                reply,
                ActionResponse.builder()
                        .replaceOriginal(true)
                        .text(post.text())
                        .blocks(post.blocks())
                        .build());
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
            LOG
                    .info("a post of {} keeps its buttons: {}", posting.installation(), gone.getMessage());
        }
    }

    @Override
    public void show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        var account = addresses.of(to);
        var view = Modals.of(form, reader, 0, drafts.of(form));
        var trigger = triggers.take(Ids.lane(account));
        if (trigger.isPresent() && opened(account, trigger.get(), view)) {
            return;
        }
        write(id, account.installation(), account.route(), List.of(Messages.formOffer(form, reader)),
                Message.of(form.title()));
    }

    /** A trigger that has run out is not worth another try. */
    private boolean opened(Account account, String trigger, View view) {
        try {
            api.call(account.installation(), Method.OPEN_VIEW, "", client -> client.viewsOpen(
                    request -> request.triggerId(trigger).view(view)));
            return true;
        } catch (Undeliverable | TryLater tooLate) {
            return false;
        }
    }

    @Override
    public void openRoom(EffectId id, PairId pair, List<PersonId> members) {
        new Rooms(api, store, addresses).open(pair, members).forEach((member, message) -> {
            var reader = new Readers(store.ledger()).of(member);
            var account = addresses.of(member);
            write(new EffectId(id.value() + "~" + member.local()), account.installation(), account.route(),
                    message.posts(reader), Message.of(Text.verbatim("")));
        });
    }

    @Override
    public void hand(
            EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        if (store.connections().postings().find(id).isPresent()) {
            return;
        }
        if (to instanceof Address.ToPerson(var person)) {
            var account = addresses.of(person);
            files.hand(account, document, readers.getFirst());
            keep(id, account.installation(), account.route(), "", null);
            replies.to(cause)
                    .filter(reply -> !reply.isHere(account.route()))
                    .ifPresent(reply -> whispered(
                            part(id, 1), account, reply, Links.toUs(account, readers.getFirst())));
        }
    }
}
