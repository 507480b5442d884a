package io.binome.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import io.binome.id.InputId;
import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.json.Json;
import io.binome.shell.WorkSlots;
import io.binome.slack.block.Post;
import io.binome.slack.block.Sent;
import io.binome.store.Tickets;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private static final int OK = 200;
    private static final int MOST = 2_000;
    /** An input from Slack is named after the organisation and what arrived, and that after the installation. */
    private static final String FROM_SLACK = "/" + Ids.PLATFORM + ".";

    private final Slack slack;
    private final SlackHosts hosts;
    private final Tickets tickets;
    private final InstantSource clock;
    private final Map<InputId, Remembered> recent = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InputId, Remembered> eldest) {
            return size() > MOST;
        }
    });

    private record Remembered(Optional<Reply> reply, Instant until) {}

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

        boolean isInChannel() {
            return channel.startsWith("C") || channel.startsWith("G");
        }

        boolean isAt(String other) {
            return !stamp.isEmpty() && stamp.equals(other);
        }

        @Override
        public String toString() {
            return "a reply in " + channel;
        }
    }

    Replies(Slack slack, SlackHosts hosts, Tickets tickets, InstantSource clock) {
        this.slack = slack;
        this.hosts = hosts;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * What was asked there is answered there. Where a button was pressed, that is only a quicker way to what stands in the
     * direct message: it is remembered by this process alone.
     */
    void remember(InputId cause, PersonId by, Reply reply) {
        var now = clock.instant();
        recent.put(cause, new Remembered(Optional.of(reply).filter(given -> !given.url().isEmpty()), now.plus(LIVES)));
        if (!reply.url().isEmpty() && reply.stamp().isEmpty()) {
            tickets.put(key(cause), Json.line(reply), now.plus(LIVES), by);
        }
    }

    /** Something was written in the direct message: there is no other place for an answer. */
    void isHere(InputId cause) {
        recent.put(cause, new Remembered(Optional.empty(), clock.instant().plus(LIVES)));
    }

    /** Where an answer may be given beside the direct message; never to what did not come from Slack. */
    Optional<Reply> to(@Nullable InputId cause) {
        if (cause == null || !cause.value().contains(FROM_SLACK)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var remembered = recent.get(cause);
        return remembered != null
                ? remembered.reply().filter(reply -> remembered.until().isAfter(now))
                : tickets.find(key(cause), now).map(ticket -> Json.parse(ticket.value(), Reply.class));
    }

    /** Says something that one person alone sees; false where it has to go another way. */
    boolean whispered(InstallationId at, Reply reply, Post post) {
        return WorkSlots.away(
                () -> send(at, reply, answer(post).responseType("ephemeral").replaceOriginal(false)));
    }

    /** Puts a post in the place of the message whose button was pressed; false where it has to go another way. */
    boolean replaced(InstallationId at, Reply reply, Post post) {
        return WorkSlots.away(() -> send(at, reply, answer(post).replaceOriginal(true)));
    }

    private static ActionResponse.ActionResponseBuilder answer(Post post) {
        return ActionResponse.builder().text(post.text()).blocks(post.blocks());
    }

    /** Whether it arrived, without delay. */
    private boolean send(InstallationId at, Reply reply, ActionResponse.ActionResponseBuilder answer) {
        if (!hosts.admits(reply.url())) {
            LOG.warn("{} takes no answer on the spot: its address is none of Slack's", at);
            return false;
        }
        try (var response = slack.getHttpClient().postJsonBody(reply.url(), Sent.json(answer.build()))) {
            var status = response.code();
            if (status != OK) {
                LOG.info("{} takes no answer on the spot: status {}", at, status);
            }
            return status == OK;
        } catch (IOException | IllegalArgumentException away) {
            LOG.info("{} takes no answer on the spot: {}", at, away.getClass().getSimpleName());
            return false;
        }
    }

    private static String key(InputId cause) {
        return "slack.reply:" + cause;
    }
}
