package io.binome.slack.fake;

/** A way to the app. */
interface Delivery {

    /** Delivers once and waits for the answer, no longer than Slack waits. */
    Ack deliver(Parcel parcel);
}
