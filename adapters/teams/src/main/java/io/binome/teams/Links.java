package io.binome.teams;

import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Deep links of Teams, which open a chat in the client of whoever presses them. */
final class Links {
    private static final String CHAT = "https://teams.microsoft.com/l/chat/0/0?users=";

    private Links() {}

    /**
     * A word to one of a pair, with a button that opens the two people's own chat and a first message in it.
     *
     * @param login the name with which the other signs in
     * @param them how the other reads: the first message is for them
     */
    static Message between(PersonId other, Optional<String> login, Reader them) {
        var hello = Message.of("workspace.chat", "partner", other);
        return login.map(name -> hello.leading(
                CHAT + encoded(name) + "&message="
                        + encoded(them.read(Text.of("workspace.chat.first", "partner", new Text.You(other)))),
                "workspace.link.open", "partner", other)).orElse(hello);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
