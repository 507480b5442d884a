package io.binome.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

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
