package io.binome.teams.wire;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import java.util.Set;
import java.util.regex.Pattern;

/** What a status of the Bot Framework and its error word mean for whoever is waiting. */
final class Refusals {
    private static final Set<String> TROUBLE = Set.of("BotDisabledByAdmin", "BotNotRegistered", "InvalidBotApiHost");
    private static final Set<String> UNKNOWN_CONVERSATION = Set.of(
            "ConversationNotFound", "UserNotFound", "MemberNotFoundInConversation", "BotNotInConversationRoster",
            "NotFound");

    /** Said of one thing that the bot may not do, not of the person or the place. */
    private static final String NOT_ALLOWED = "NotEnoughPermissions";

    private static final Pattern SUB_CODE = Pattern.compile("subCode[\\\\\"\\s:]+([A-Za-z]+)");

    private Refusals() {}

    enum Meaning {
        /** It has been taken. */
        TAKEN,
        /** Waiting helps. */
        LATER,
        /** Whoever runs Binôme, or administers the tenant, must act; meanwhile everything waits. */
        TROUBLE,
        /** The person or the place cannot be reached any more. */
        GONE,
        /** This one message cannot be taken. */
        REFUSED;

        boolean isFinal() {
            return this == TAKEN || this == GONE || this == REFUSED;
        }
    }

    static Meaning of(int status, String code) {
        return switch (status) {
            case 401, 407 -> Meaning.TROUBLE;
            case 403 -> code.isEmpty() || TROUBLE.contains(code)
                    ? Meaning.TROUBLE
                    : code.equals(NOT_ALLOWED)
                            ? Meaning.REFUSED
                            : Meaning.GONE;
            case 404 -> UNKNOWN_CONVERSATION.contains(code) ? Meaning.GONE : Meaning.REFUSED;
            case 410 -> Meaning.GONE;
            case 408, 409, 412, 425, 429 -> Meaning.LATER;
            default -> status >= 500
                    ? Meaning.LATER
                    : status >= 400
                            ? Meaning.REFUSED
                            : status >= 300
                                    ? Meaning.TROUBLE
                                    : Meaning.TAKEN;
        };
    }

    /**
     * Microsoft's error word; empty where there is none, as when a proxy answers. Of a blocked bot Teams says it in another
     * shape, as JSON within JSON.
     */
    static String code(ErrorResponseException answer) {
        var body = answer.body();
        var code = body == null || body.getError() == null ? null : body.getError().getCode();
        if (code != null && !code.isEmpty()) {
            return code;
        }
        var within = SUB_CODE.matcher(String.valueOf(answer.getMessage()));
        return within.find() ? within.group(1) : "";
    }
}
