package io.binome.json;

import io.binome.id.Id;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes ids as their strings, as values and as keys of maps. */
final class Ids extends SimpleModule {
    private static final long serialVersionUID = 1;

    Ids() {
        super("ids");
        addSerializer(new Written());
        addKeySerializer(Id.class, new WrittenKey());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Found());
        context.addKeyDeserializers(new FoundKeys());
    }

    private static boolean isId(Class<?> type) {
        return Id.class.isAssignableFrom(type) && type.isRecord();
    }

    private static Object make(Class<?> type, String value) {
        try {
            Constructor<?> made = type.getDeclaredConstructor(String.class);
            return made.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be read from a string", e);
        }
    }

    private static final class Written extends StdSerializer<Id> {
        Written() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.value());
        }
    }

    private static final class WrittenKey extends StdSerializer<Id> {
        WrittenKey() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.writeName(id.value());
        }
    }

    private static final class Found extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            if (!isId(type.getRawClass())) {
                return null;
            }
            return new ValueDeserializer<Object>() {
                @Override
                public Object deserialize(JsonParser json, DeserializationContext context) {
                    return make(type.getRawClass(), json.getString());
                }
            };
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isId(type);
        }
    }

    private static final class FoundKeys implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            if (!isId(type.getRawClass())) {
                return null;
            }
            return new KeyDeserializer() {
                @Override
                public Object deserializeKey(String key, DeserializationContext context) {
                    return make(type.getRawClass(), key);
                }
            };
        }
    }
}
