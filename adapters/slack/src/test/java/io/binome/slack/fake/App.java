package io.binome.slack.fake;

/** The one app that is installed here, as its settings page at Slack would show it. Nothing here is a secret. */
public final class App {
    public static final String ID = "A0BINOME001";
    public static final String CLIENT_ID = "1111111111.2222222222";
    public static final String CLIENT_SECRET = "client-secret-of-the-fake";
    public static final String SIGNING_SECRET = "signing-secret-of-the-fake";
    public static final String VERIFICATION_TOKEN = "verification-token-of-the-fake";

    private App() {}
}
