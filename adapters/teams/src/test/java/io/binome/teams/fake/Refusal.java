package io.binome.teams.fake;

import tools.jackson.databind.node.ObjectNode;

/** A call that the connector answers with an error. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal bad(String message) {
        return new Refusal(400, "BadSyntax", message);
    }

    static Refusal noConversation() {
        return new Refusal(404, "ConversationNotFound", "Conversation not found.");
    }

    static Refusal noActivity() {
        return new Refusal(404, "ActivityNotFoundInConversation", "Activity not found in the conversation.");
    }

    static Refusal notThere() {
        return new Refusal(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    ObjectNode body() {
        return Json.of("error", Json.of("code", code, "message", getMessage()));
    }
}
