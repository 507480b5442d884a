package io.binome.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.binome.store.Conversation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records as JSON objects and reads them back. A value of a sealed type says which one it is in a field named
 * {@code is}; an id is its string, a language its code; a field that a stored document lacks is read as absent. Renaming a record that is
 * stored needs a migration.
 */
public final class Json {
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new SealedTypes())
            .addModule(new Ids())
            .addModule(new Languages())
            .changeDefaultVisibility(visible -> visible.withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                    .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final JsonMapper FILES =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Function<String, Class<?>> states;

    /** A codec that knows the state type of each kind of dialog. */
    public Json(Function<String, Class<?>> states) {
        this.states = states;
    }

    /** A record as nested maps, lists, strings, numbers and booleans. */
    public static Map<String, Object> write(Object value) {
        return MAPPER.convertValue(value, OBJECT);
    }

    public static <T> T read(Map<String, ?> object, Class<T> type) {
        return MAPPER.convertValue(object, type);
    }

    /** One line of JSON. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Values for somebody to read, in their own order, on as many lines as it takes. */
    public static String file(Map<String, ?> values) {
        return FILES.writeValueAsString(values);
    }

    /** Reads back what {@link #line} made. */
    public static <T> T parse(String line, Class<T> type) {
        return MAPPER.readValue(line, type);
    }

    /** Any JSON object as nested maps, lists, strings, numbers and booleans. */
    public static Map<String, Object> object(String line) {
        return MAPPER.readValue(line, OBJECT);
    }

    /** Reads back what {@link #write} made of a conversation, its state included. */
    public Conversation conversation(Map<String, ?> object) {
        return knowingItsState(MAPPER.convertValue(object, Conversation.class));
    }

    /** What {@link #read(byte[], Class)} reads back; with the state of a conversation. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Reads back what {@link #bytes} made, of a conversation its state too. */
    public <T> T read(byte[] bytes, Class<T> type) {
        var value = MAPPER.readValue(bytes, type);
        return value instanceof Conversation raw ? type.cast(knowingItsState(raw)) : value;
    }

    private Conversation knowingItsState(Conversation raw) {
        var state = MAPPER.convertValue(raw.state(), states.apply(raw.id().kind()));
        return new Conversation(
                raw.id(),
                raw.version(),
                state,
                raw.seen(),
                raw.open(),
                raw.forms(),
                raw.alarms(),
                raw.outbox(),
                raw.held(),
                raw.lease(),
                raw.trouble(),
                raw.endedAt());
    }
}
