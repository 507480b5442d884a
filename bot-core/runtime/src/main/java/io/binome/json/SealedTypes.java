package io.binome.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.binome.store.Conversation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.ser.std.StdSerializer;

/** Lets every member of a sealed hierarchy of ours say its own simple name, so that the core needs no annotations. */
final class SealedTypes extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;
    private static final JsonTypeInfo.Value BY_NAME = JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass type && isOfSealed(type.getRawType())
                ? BY_NAME
                : super.findPolymorphicTypeInfo(config, annotated);
    }

    /** A state is declared as any object, and is of the sealed type of its dialog. */
    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedField field
                && field.getDeclaringClass() == Conversation.class
                && field.getRawType() == Object.class
                        ? new State()
                        : super.findSerializer(config, annotated);
    }

    private static final class State extends StdSerializer<Object> {
        State() {
            super(Object.class);
        }

        @Override
        public void serialize(Object state, JsonGenerator json, SerializationContext context) {
            context.findTypedValueSerializer(state.getClass(), true).serialize(state, json, context);
        }
    }

    private static boolean isOfSealed(Class<?> type) {
        if (!type.getName().startsWith("io.binome.") || type.isEnum()) {
            return false;
        }
        if (type.isSealed()) {
            return true;
        }
        for (var parent : type.getInterfaces()) {
            if (isOfSealed(parent)) {
                return true;
            }
        }
        return false;
    }
}
