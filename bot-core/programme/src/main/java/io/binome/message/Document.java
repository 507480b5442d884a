package io.binome.message;

import io.binome.text.Text;

/**
 * A file that is handed to somebody, small enough to travel with the message.
 *
 * @param name with its ending, such as {@code export.json}
 * @param type a media type, such as {@code text/csv}
 * @param title what the file is, in one line
 */
public record Document(String name, String type, String content, Text title) {}
