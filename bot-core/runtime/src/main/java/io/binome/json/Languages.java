package io.binome.json;

import io.binome.text.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a language as its code. One that is not offered any more is read as the common one. */
final class Languages extends SimpleModule {
    private static final long serialVersionUID = 1;

    Languages() {
        super("languages");
        addSerializer(new Written());
        addDeserializer(Language.class, new Found());
    }

    private static final class Written extends StdSerializer<Language> {
        Written() {
            super(Language.class);
        }

        @Override
        public void serialize(Language language, JsonGenerator json, SerializationContext context) {
            json.writeString(language.code());
        }
    }

    private static final class Found extends StdDeserializer<Language> {
        Found() {
            super(Language.class);
        }

        @Override
        public Language deserialize(JsonParser json, DeserializationContext context) {
            return Language.of(json.getString()).orElse(Language.common());
        }
    }
}
