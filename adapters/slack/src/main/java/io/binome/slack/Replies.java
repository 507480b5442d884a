package io.binome.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import io.binome.id.InputId;
import io.binome.id.InstallationId;
import io.binome.json.Json;
import io.binome.shell.Messenger.TryLater;
import io.binome.store.Tickets;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers where somebody asked. What Slack gives for it works five times within half an hour, and is remembered no
 * longer.
 */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final Duration LIVES = Duration.ofMinutes(29);
    private static final int FIRST_FAILURE = 500;
    private static final int TOO_MANY = 429;

    private final Slack slack;
    private final Tickets tickets;
    private final InstantSource clock;

    /**
     * Where an answer may be given.
     *
     * @param channel where it was asked; empty where a button of a message was pressed
     * @param stamp the message whose button was pressed; empty for a command
     */
    record Reply(String url, String channel, String stamp) {
        boolean isHere(String route) {
            return channel.equals(route) || !stamp.isEmpty();
        }

        boolean isAt(String other) {
            return !stamp.isEmpty() && stamp.equals(other);
        }

        @Override
        public String toString() {
            return "a reply in " + channel;
        }
    }

    Replies(Slack slack, Tickets tickets, InstantSource clock) {
        this.slack = slack;
        this.tickets = tickets;
        this.clock = clock;
    }

    void remember(InputId cause, Reply reply) {
        if (!reply.url().isEmpty()) {
            tickets.put(key(cause), Json.line(reply), clock.instant().plus(LIVES));
        }
    }

    Optional<Reply> to(@Nullable InputId cause) {
        return cause == null
                ? Optional.empty()
                : tickets.find(key(cause), clock.instant()).map(ticket -> Json.parse(ticket.value(), Reply.class));
    }

    /** Whether it arrived; where it never will, the answer has to go elsewhere. */
    boolean send(InstallationId at, Reply reply, ActionResponse answer) {
        try {
            var response = new ActionResponseSender(slack).send(reply.url(), answer);
            if (response.getCode() == TOO_MANY || response.getCode() >= FIRST_FAILURE) {
                throw new TryLater(Duration.ofSeconds(3), "status " + response.getCode());
            }
            if (response.getCode() != 200) {
                LOG.info("{} takes no answer there any more: status {}", at, response.getCode());
            }
            return response.getCode() == 200;
        } catch (IOException away) {
            throw new TryLater(Duration.ofSeconds(3), away.getClass().getSimpleName());
        }
    }

    private static String key(InputId cause) {
        return "slack.reply:" + cause;
    }
}
