package io.binome.teams;

import io.binome.engine.Command;
import io.binome.json.Json;
import io.binome.platform.Answer;
import io.binome.platform.Clerk;
import io.binome.shell.Bot;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Binôme listens to in Teams: what happened is written down, and answered at once. Only invokes, which Teams wants
 * answered on the spot, look something up.
 */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Clerk clerk;
    private final Tenants tenants;
    private final Invokes invokes;

    Listeners(Clerk clerk, Tenants tenants, Invokes invokes) {
        this.clerk = clerk;
        this.tenants = tenants;
        this.invokes = invokes;
    }

    /** @param body what makes an activity without an id the same when it comes again */
    Answer hear(Envelope envelope, byte[] body) {
        var who = envelope.who();
        if (who.user().isEmpty() || who.conversation().isEmpty() || who.bot().equals(who.mri())) {
            return Answer.empty(200);
        }
        var id = envelope.id().isEmpty()
                ? Clerk.fingerprint(new String(body, StandardCharsets.UTF_8))
                : envelope.type() + "." + envelope.id();
        try {
            if (!clerk.inTime(() -> tenants.heard(who))) {
                return Answer.empty(503);
            }
            if (envelope.type().equals("invoke")) {
                return invokes.answer(envelope, who, id);
            }
            var happening = happening(envelope, who);
            if (happening.isPresent()) {
                happening.get().writtenBy(clerk, id);
            }
            return Answer.empty(200);
        } catch (Clerk.Away away) {
            LOG.info("an activity of {} could not be kept: {}", who, away.getMessage());
            return envelope.type().equals("invoke") ? invokes.sorry(envelope, who) : Answer.empty(503);
        }
    }

    /** What it means; empty where it is nothing for the bot. */
    private static Optional<Happening> happening(Envelope envelope, Who who) {
        return switch (envelope.type()) {
            case "message" -> message(envelope, who);
            case "installationUpdate" -> installation(envelope, who);
            default -> Optional.empty();
        };
    }

    private static Optional<Happening> message(Envelope envelope, Who who) {
        if (!envelope.value().isEmpty()) {
            return Optional
                    .of(new Happening.Pressed(who, Json.line(Pressing.given(envelope.value())), envelope.card()));
        }
        if (envelope.length() > Bot.LONGEST) {
            return Optional.of(new Happening.Unheard(who, Happening.Why.LONG));
        }
        if (!who.isPersonal()) {
            return Optional.of(new Happening.Called(
                    who, called(envelope), envelope.placeName(), envelope.members(), envelope.message()));
        }
        return Optional.of(envelope.words())
                .filter(words -> !words.isEmpty())
                .<Happening>map(words -> new Happening.Wrote(who, words))
                .or(() -> envelope.hasMore()
                        ? Optional.of(new Happening.Unheard(who, Happening.Why.WORDLESS))
                        : Optional.empty());
    }

    /** A command about the channel is about nobody in it: "invite here, Alice" is for Alice to read. */
    static String called(Envelope envelope) {
        var words = envelope.words();
        return Command.read(words).filter(Command::isHere).isPresent() ? envelope.wordsAlone() : words;
    }

    /** In a team or a group chat the bot says nothing before it is spoken to. */
    private static Optional<Happening> installation(Envelope envelope, Who who) {
        var meanings = Map.<String, Happening>of(
                "add", new Happening.Installed(who), "add-upgrade", new Happening.Installed(who),
                "remove", new Happening.Removed(who), "remove-upgrade", new Happening.Installed(who));
        return who.isPersonal() ? Optional.ofNullable(meanings.get(envelope.action())) : Optional.empty();
    }
}
