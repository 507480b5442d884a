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
    private static final int OK = 200;

    private final Slack slack;
    private final SlackHosts hosts;
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

    void remember(InputId cause, PersonId by, Reply reply) {
        if (!reply.url().isEmpty()) {
            tickets.put(key(cause), Json.line(reply), clock.instant().plus(LIVES), by);
        }
    }

    Optional<Reply> to(@Nullable InputId cause) {
        return cause == null
                ? Optional.empty()
                : tickets.find(key(cause), clock.instant()).map(ticket -> Json.parse(ticket.value(), Reply.class));
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
