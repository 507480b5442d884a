package io.binome.slack.fake;

import java.nio.charset.StandardCharsets;

/** The first part of a multipart form: some clients upload files that way. */
final class Multipart {
    private Multipart() {}

    static byte[] first(byte[] content, String contentType) {
        var boundary = contentType.replaceAll(".*boundary=\"?([^\";]*)\"?.*", "$1");
        // One byte is one character in Latin 1, so positions agree.
        var text = new String(content, StandardCharsets.ISO_8859_1);
        var from = text.indexOf("\r\n\r\n") + 4;
        var to = text.indexOf("\r\n--" + boundary, from);
        return from < 4 || to < from
                ? content
                : text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
