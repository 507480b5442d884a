package io.binome.teams;

import io.binome.engine.Command;
import io.binome.json.Json;
import io.binome.platform.ArrivalWriter;
import io.binome.platform.WebResponse;
import io.binome.shell.Bot;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What Binôme listens to in Teams: what happened is written down, and answered at once. Only invokes, which Teams wants
 * answered on the spot, look something up.
 */
final class Listeners {
    private final ArrivalWriter writer;
    private final Tenants tenants;
    private final Invokes invokes;
    private final Consumer<Who> tooMuch;

    /** @param tooMuch tells somebody that they go too fast */
    Listeners(ArrivalWriter writer, Tenants tenants, Invokes invokes, Consumer<Who> tooMuch) {
        this.writer = writer;
        this.tenants = tenants;
        this.invokes = invokes;
        this.tooMuch = tooMuch;
    }

    /** @param body what makes an activity without an id the same when it comes again */
    WebResponse hear(Envelope envelope, byte[] body) {
        var who = envelope.who();
        if (who.user().isEmpty() || who.conversation().isEmpty() || who.bot().equals(who.mri())) {
            return WebResponse.empty(200);
        }
        var id = envelope.id().isEmpty()
                ? ArrivalWriter.fingerprint(new String(body, StandardCharsets.UTF_8))
                : envelope.type() + "." + envelope.id();
        try {
            if (!tenants.isKnown(who) && !writer.inTime(() -> tenants.heard(who))) {
                return WebResponse.empty(503);
            }
            if (envelope.type().equals("invoke")) {
                return invokes.answer(envelope, who, id);
            }
            var happening = happening(envelope, who);
            if (happening.isPresent()) {
                happening.get().writtenBy(writer, id);
            }
            return WebResponse.empty(200);
        } catch (ArrivalWriter.Refused refused) {
            if (envelope.type().equals("invoke")) {
                return invokes.refused(envelope, who, refused);
            }
            if (refused instanceof ArrivalWriter.TooMuch much && much.isUnsaid()) {
                tooMuch.accept(who);
            }
            return refused(refused);
        }
    }

    /** What Teams shows, or sends again. */
    static WebResponse refused(ArrivalWriter.Refused refused) {
        return switch (refused) {
            case ArrivalWriter.Away away -> WebResponse.empty(503);
            case ArrivalWriter.TooMuch much -> WebResponse.empty(429);
        };
    }

    /** What it means; empty where it is nothing for the bot. */
    private static Optional<TeamsEvent> happening(Envelope envelope, Who who) {
        return switch (envelope.type()) {
            case "message" -> message(envelope, who);
            case "installationUpdate" -> installation(envelope, who);
            default -> Optional.empty();
        };
    }

    private static Optional<TeamsEvent> message(Envelope envelope, Who who) {
        if (!envelope.value().isEmpty()) {
            return Optional
                    .of(new TeamsEvent.Pressed(who, Json.line(Pressing.given(envelope.value())), envelope.card()));
        }
        if (envelope.length() > Bot.LONGEST) {
            return Optional.of(new TeamsEvent.Unheard(who, TeamsEvent.Why.LONG));
        }
        if (!who.isPersonal()) {
            return Optional.of(new TeamsEvent.Called(
                    who, called(envelope), envelope.placeName(), envelope.members(), envelope.message()));
        }
        return Optional.of(envelope.words())
                .filter(words -> !words.isEmpty())
                .<TeamsEvent>map(words -> new TeamsEvent.Wrote(who, words))
                .or(() -> envelope.hasMore()
                        ? Optional.of(new TeamsEvent.Unheard(who, TeamsEvent.Why.WORDLESS))
                        : Optional.empty());
    }

    /** A command about the channel is about nobody in it: "invite here, Alice" is for Alice to read. */
    static String called(Envelope envelope) {
        var words = envelope.words();
        return Command.read(words).filter(Command::isHere).isPresent() ? envelope.wordsAlone() : words;
    }

    /** In a team or a group chat the bot says nothing before it is spoken to. */
    private static Optional<TeamsEvent> installation(Envelope envelope, Who who) {
        var meanings = Map.<String, TeamsEvent>of(
                "add", new TeamsEvent.Installed(who), "add-upgrade", new TeamsEvent.Installed(who),
                "remove", new TeamsEvent.Removed(who), "remove-upgrade", new TeamsEvent.Installed(who));
        return who.isPersonal() ? Optional.ofNullable(meanings.get(envelope.action())) : Optional.empty();
    }
}
