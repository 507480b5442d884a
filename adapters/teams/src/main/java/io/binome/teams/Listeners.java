package io.binome.teams;

import io.binome.engine.Command;
import io.binome.json.Json;
import io.binome.platform.Answer;
import io.binome.platform.Clerk;
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
    private final Clerk clerk;
    private final Tenants tenants;
    private final Invokes invokes;
    private final Consumer<Who> tooMuch;

    /** @param tooMuch tells somebody that they go too fast */
    Listeners(Clerk clerk, Tenants tenants, Invokes invokes, Consumer<Who> tooMuch) {
        this.clerk = clerk;
        this.tenants = tenants;
        this.invokes = invokes;
        this.tooMuch = tooMuch;
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
            if (!tenants.isKnown(who) && !clerk.inTime(() -> tenants.heard(who))) {
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
        } catch (Clerk.Refused refused) {
            if (envelope.type().equals("invoke")) {
                return invokes.refused(envelope, who, refused);
            }
            if (refused instanceof Clerk.TooMuch much && much.isUnsaid()) {
                tooMuch.accept(who);
            }
            return refused(refused);
        }
    }

    /** What Teams shows, or sends again. */
    static Answer refused(Clerk.Refused refused) {
        return switch (refused) {
            case Clerk.Away away -> Answer.empty(503);
            case Clerk.TooMuch much -> Answer.empty(429);
        };
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
