package io.binome.slack.fake;

import java.net.URI;
import java.util.concurrent.CountDownLatch;

/**
 * Slack as a process of its own: {@code [port] [address of the app's events]}; without an address, by Socket Mode.
 * Prints what to set, one a line. The system properties {@code fake.generosity} and {@code fake.retryFactor} are those
 * of {@link Settings}.
 */
public final class FakeSlackMain {
    private FakeSlackMain() {}

    public static void main(String... args) throws InterruptedException {
        var port = args.length > 0 ? Integer.parseInt(args[0]) : 0;
        try (var slack = FakeSlack.start(settings(port))) {
            if (args.length > 1) {
                slack.deliverTo(URI.create(args[1]), slack.signingSecret());
            } else {
                slack.deliverBySocket();
            }
            System.out.println("SLACK_API_URL=" + slack.apiUrl());
            System.out.println("SLACK_BOT_TOKEN=" + slack.botToken());
            System.out.println("SLACK_APP_TOKEN=" + slack.appToken());
            System.out.println("SLACK_SIGNING_SECRET=" + slack.signingSecret());
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }

    private static Settings settings(int port) {
        return Settings.usual()
                .withPort(port)
                .withGenerosity(Double.parseDouble(System.getProperty("fake.generosity", "1")))
                .withRetryFactor(Double.parseDouble(System.getProperty("fake.retryFactor", "1")));
    }
}
