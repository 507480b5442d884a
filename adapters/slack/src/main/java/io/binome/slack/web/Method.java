package io.binome.slack.web;

/**
 * The methods that Binôme calls, and how often Slack lets a workspace call each; see
 * <a href="https://docs.slack.dev/apis/web-api/rate-limits">Slack's rate limits</a>.
 */
public enum Method {
    POST("chat.postMessage", 240, true),
    WHISPER("chat.postEphemeral", 100, true),
    UPDATE("chat.update", 50, false),
    OPEN_CONVERSATION("conversations.open", 50, false),
    MEMBERS("conversations.members", 100, false),
    OPEN_VIEW("views.open", 100, false),
    UPDATE_VIEW("views.update", 100, false),
    PUBLISH_VIEW("views.publish", 100, false),
    USER("users.info", 100, false),
    USERS("users.list", 20, false),
    USER_BY_EMAIL("users.lookupByEmail", 50, false),
    UPLOAD("files.getUploadURLExternal", 100, false),
    UPLOADED("files.completeUploadExternal", 100, false);

    private final String path;
    private final int perMinute;
    private final boolean posts;

    Method(String path, int perMinute, boolean posts) {
        this.path = path;
        this.perMinute = perMinute;
        this.posts = posts;
    }

    public String path() {
        return path;
    }

    int perMinute() {
        return perMinute;
    }

    /** Whether it writes into a place, of which Slack allows one a second. */
    boolean posts() {
        return posts;
    }
}
