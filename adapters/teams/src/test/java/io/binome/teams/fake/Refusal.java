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

    /** As a blocked or removed bot is refused in a personal chat; the body has a shape of its own, see {@link #body}. */
    static Refusal blocked() {
        return new Refusal(403, "MessageWritesBlocked", "Thread is blocked from message writes.");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    ObjectNode body() {
        if (code.equals("MessageWritesBlocked")) {
            var inner = "{\r\n  \"subCode\": \"" + code + "\",\r\n  \"details\": \"" + getMessage()
                    + "\",\r\n  \"errorCode\": null,\r\n  \"errorSubCode\": null\r\n}";
            return Json.of("errorCode", 209, "message", inner);
        }
        return Json.of("error", Json.of("code", code, "message", getMessage()));
    }
}
