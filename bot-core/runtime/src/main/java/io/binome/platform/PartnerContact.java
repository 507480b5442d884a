package io.binome.platform;

import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Person;
import io.binome.programme.RecordView;
import io.binome.text.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What each of two people is told who can have no room together: who the other is, where, and how to write to them. */
final class PartnerContact {
    private final RecordView records;
    private final Reach reach;

    PartnerContact(RecordView records, Reach reach) {
        this.records = records;
        this.reach = reach;
    }

    /** A message about somebody, for their partner. */
    Message from(PersonId partner) {
        var message = reach.first(partner)
                .map(platform -> Message.of(
                        "platform.apart", "partner", partner, "platform", Text.of(platform + ".name")))
                .orElseGet(() -> Message.of("platform.apart.somewhere", "partner", partner));
        var email = records.find(Person.class, partner).map(Person::email).orElse("");
        if (!email.isEmpty()) {
            message = message.and("platform.apart.mail")
                    .leading(mailto(email), "platform.apart.write", "partner", partner);
        }
        return message.context("platform.apart.me");
    }

    private static String mailto(String email) {
        return "mailto:"
                + URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
    }
}
