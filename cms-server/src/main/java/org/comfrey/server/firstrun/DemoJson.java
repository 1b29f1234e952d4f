package org.comfrey.server.firstrun;

import java.util.function.Function;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.Body;
import org.comfrey.model.body.BodyReader;
import org.comfrey.model.treatment.Icd10Code;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads the demo files straight into the domain's own types. */
final class DemoJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addDeserializer(Slug.class, fromText(Slug::new))
                    .addDeserializer(EmailAddress.class, fromText(EmailAddress::new))
                    .addDeserializer(Icd10Code.class, fromText(Icd10Code::new))
                    .addDeserializer(Body.class, fromTree()))
            .build();

    private DemoJson() {}

    private static <T> ValueDeserializer<T> fromText(Function<String, T> parser) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return parser.apply(json.getString());
            }
        };
    }

    private static ValueDeserializer<Body> fromTree() {
        return new ValueDeserializer<>() {
            @Override
            public Body deserialize(JsonParser json, DeserializationContext context) {
                return BodyReader.read(json.readValueAs(Object.class));
            }
        };
    }
}
