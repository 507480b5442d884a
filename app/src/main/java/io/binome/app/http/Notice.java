package io.binome.app.http;

import io.binome.json.Json;
import io.binome.text.Language;
import io.binome.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What somebody reads who gets nothing else: one sentence, as a page for people and as JSON for programs. */
public record Notice(String type, String words) {
    private static final int LONGEST_HEADER = 1_000;
    private static final Map<Integer, byte[]> RAW = new ConcurrentHashMap<>();

    public static Notice of(int status, HttpServletRequest request) {
        var key = "port." + status;
        var language = language(request.getHeader("Accept-Language"));
        var known = Texts.pattern(language, key).isPresent() ? key : status < 500 ? "port.400" : "port.500";
        var sentence = Texts.format(language, known, Map.of());
        var accept = String.valueOf(request.getHeader("Accept"));
        if (!accept.contains("text/html")) {
            return new Notice(
                    "application/json;charset=utf-8",
                    Json.line(new TreeMap<>(Map.of("status", status, "message", sentence))) + "\n");
        }
        return new Notice("text/html;charset=utf-8", """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>Binôme</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body><main><h1>Binôme</h1><p>%s</p></main></body>
                </html>
                """.formatted(language.locale().getLanguage(), sentence));
    }

    /** A whole answer in every language, for whoever is sent away before anything is known of them. */
    static byte[] raw(int status) {
        return RAW.computeIfAbsent(status, Notice::composed);
    }

    private static byte[] composed(int status) {
        var words = (Texts.inAll("port." + status) + "\n").getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 %d \r\nConnection: close\r\nRetry-After: 5\r\nX-Content-Type-Options: nosniff\r\n"
                .formatted(status)
                + "Content-Type: text/plain;charset=utf-8\r\nContent-Length: " + words.length + "\r\n\r\n";
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(words);
        return bytes.toByteArray();
    }

    /** The first language of the browser that Binôme speaks, else the common one. */
    private static Language language(String accepted) {
        if (accepted == null || accepted.length() > LONGEST_HEADER) {
            return Language.common();
        }
        try {
            var found = Locale.lookupTag(
                    Locale.LanguageRange.parse(accepted),
                    Language.all().stream().map(Language::code).toList());
            return Language.of(found == null ? "" : found).orElse(Language.common());
        } catch (IllegalArgumentException notALanguage) {
            return Language.common();
        }
    }
}
