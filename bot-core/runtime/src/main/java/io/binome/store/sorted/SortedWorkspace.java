package io.binome.store.sorted;

import io.binome.engine.Address;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.store.Workspace;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the playground shows: posts in their order, forms, rooms and the time of each organisation. */
final class SortedWorkspace implements Workspace {
    private final Tables tables;
    private final Counter orders;
    private final Indexed<Post> posts;
    private final Index<Post> names;
    private final Index<Post> places;
    private final Index<Post> asking;
    private final Index<Post> open;
    private final Indexed<Form> forms;
    private final Indexed<Room> rooms;
    private final Indexed<Instant> times;

    SortedWorkspace(Tables tables) {
        this.tables = tables;
        this.orders = new Counter(tables, "posts");
        this.posts = new Indexed<>(tables, "posts", Post.class);
        this.names = posts.by("name", each -> Stream.of(each.id()));
        this.places = posts.by("place", each -> Stream.of(name(each.to())));
        this.asking = posts.by("asking", each -> asked(each).map(PromptId::value));
        this.open = posts.by("open", each -> asked(each).map(prompt -> each.to().organisation().value()));
        this.forms = new Indexed<>(tables, "forms", Form.class);
        this.rooms = new Indexed<>(tables, "rooms", Room.class);
        this.times = new Indexed<>(tables, "times", Instant.class);
    }

    private static String name(Address place) {
        return switch (place) {
            case Address.ToPerson direct -> "person:" + direct.person();
            case Address.ToRoom room -> "room:" + room.pair();
            case Address.ToChannel channel -> "channel:" + channel.programme();
        };
    }

    /** The question that a post asks, while it is open. */
    private static Stream<PromptId> asked(Post post) {
        var prompt = post.message().prompt();
        return prompt == null || post.settled() != null ? Stream.empty() : Stream.of(prompt.id());
    }

    /** Posts stand in their order within their organisation. */
    private static String key(Post post) {
        return Keys.firstWithin(post.to().organisation()) + Keys.of(post.order());
    }

    @Override
    public boolean post(Post post) {
        return tables.change(() -> {
            var isNew = names.of(post.id()).isEmpty();
            if (isNew) {
                var numbered = new Post(post.id(), orders.next(), post.to(), post.author(), post.at(), post.message(),
                        post.settled());
                posts.put(key(numbered), numbered);
            }
            return isNew;
        });
    }

    @Override
    public void settle(PromptId prompt, Text answer) {
        if (asking.of(prompt.value()).isEmpty()) {
            return;
        }
        tables.change(() -> posts.each(asking.of(prompt.value())).forEach(post -> posts.put(
                key(post),
                new Post(post.id(), post.order(), post.to(), post.author(), post.at(), post.message(), answer))));
    }

    @Override
    public List<Post> posts(Address place, int limit) {
        return posts.each(places.lastOf(name(place), limit)).reversed();
    }

    @Override
    public List<Post> since(OrganisationId organisation, long order) {
        return posts.between(
                Keys.firstWithin(organisation) + Keys.of(order + 1), Keys.afterWithin(organisation), Integer.MAX_VALUE);
    }

    @Override
    public List<Post> open(OrganisationId organisation) {
        return posts.each(open.of(organisation.value()));
    }

    @Override
    public Optional<Form> form(PersonId person) {
        return forms.find(person.value());
    }

    @Override
    public void show(PersonId person, Form form) {
        tables.change(() -> forms.put(person.value(), form));
    }

    @Override
    public void hide(PersonId person) {
        if (forms.get(person.value()) != null) {
            tables.change(() -> forms.remove(person.value()));
        }
    }

    @Override
    public List<Room> rooms(OrganisationId organisation) {
        return rooms.between(
                Keys.firstWithin(organisation), Keys.afterWithin(organisation), Integer.MAX_VALUE);
    }

    @Override
    public void open(Room room) {
        tables.change(() -> rooms.put(room.pair().value(), room));
    }

    @Override
    public void forget(PersonId person) {
        tables.change(() -> {
            since(person.organisation(), 0).stream()
                    .filter(post -> person.equals(post.author()) || post.to().equals(new Address.ToPerson(person)))
                    .forEach(post -> posts.remove(key(post)));
            forms.remove(person.value());
        });
    }

    void forget(OrganisationId organisation) {
        tables.change(() -> {
            posts.removeWithin(organisation);
            forms.removeWithin(organisation);
            rooms.removeWithin(organisation);
            times.remove(organisation.value());
        });
    }

    @Override
    public Optional<Instant> now(OrganisationId organisation) {
        return times.find(organisation.value());
    }

    @Override
    public void now(OrganisationId organisation, Instant instant) {
        tables.change(() -> times.put(organisation.value(), instant));
    }
}
