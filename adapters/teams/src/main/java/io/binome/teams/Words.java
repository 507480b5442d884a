package io.binome.teams;

import io.binome.id.PersonId;
import io.binome.shell.Bot;
import io.binome.shell.HomeView;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.store.Reading;
import io.binome.teams.card.HomeCard;
import io.binome.teams.card.Post;
import io.binome.teams.wire.Outgoing;
import io.binome.teams.wire.Where;
import io.binome.teams.wire.Wire;
import io.binome.text.Reader;
import io.binome.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short words, and cards that show something: no conversation depends on them, and they may be lost. */
final class Words {
    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final Wire wire;
    private final HomeView homes;

    Words(Wire wire, HomeView homes) {
        this.wire = wire;
        this.homes = homes;
    }

    void typing(Who who) {
        wire.typing(where(who));
    }

    /** What a person finds on their home page. */
    void home(Who who, PersonId person) {
        homes.of(person).ifPresent(seen -> HomeCard.of(seen.page(), seen.reader()).forEach(post -> say(who, post)));
    }

    void notYours(Who who, Reader reader) {
        perhaps(who, () -> post(who, Outgoing.plain(reader.read(Text.of("workspace.notyours")), locale(reader))));
    }

    /** Why something was not read. */
    void unheard(TeamsEvent.Unheard unheard, Reader reader) {
        var words = switch (unheard.why()) {
            case LONG -> Text.of("workspace.long", "most", Bot.LONGEST);
            case WORDLESS -> Text.of("workspace.wordless");
        };
        perhaps(unheard.who(), () -> post(unheard.who(), Outgoing.plain(reader.read(words), locale(reader))));
    }

    void late(Who who, Reader reader) {
        perhaps(who, () -> post(who, Outgoing.plain(reader.read(Text.of("prompt.late")), locale(reader))));
    }

    void tooMuch(Who who, Reader reader) {
        perhaps(who, () -> post(who, Outgoing.plain(reader.read(Text.of("workspace.toomuch")), locale(reader))));
    }

    /** In a channel: that the answer is in the person's own chat. */
    void elsewhere(TeamsEvent.Called called, Reader reader) {
        var who = called.who();
        var thread = called.isInChannel() ? ";messageid=" + called.thread() : "";
        var where = new Where(
                Who.tenant(who.installation()), who.serviceUrl(), who.conversation() + thread);
        var words = Outgoing.plain(reader.read(Text.of("workspace.elsewhere")), locale(reader));
        perhaps(who, () -> wire.post(where, words, stamp -> {}));
    }

    /** Shows a card in the place of another, or below it where nobody knows where that one is. */
    void instead(Who who, String card, Forms.Card shown) {
        var outgoing = Outgoing.card(shown.card(), shown.title(), who.locale());
        perhaps(who, () -> {
            if (card.isEmpty()) {
                post(who, outgoing);
            } else {
                wire.update(where(who), card, outgoing);
            }
        });
    }

    private void say(Who who, Post post) {
        perhaps(who, () -> post(who, Outgoing.card(post.card(), post.summary(), who.locale())));
    }

    private void post(Who who, Outgoing outgoing) {
        wire.post(where(who), outgoing, stamp -> {});
    }

    private static String locale(Reader reader) {
        return reader.language().locale().toLanguageTag();
    }

    private static Where where(Who who) {
        return new Where(Who.tenant(who.installation()), who.serviceUrl(), who.conversation());
    }

    private static void perhaps(Who who, Runnable saying) {
        Reading.isSaidOnTheSide();
        try {
            saying.run();
        } catch (Undeliverable | TryLater lost) {
            LOG.info("a word to {} is lost: {}", who, lost.getMessage());
        }
    }
}
