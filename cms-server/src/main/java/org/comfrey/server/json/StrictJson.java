package org.comfrey.server.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** A number is not taken for a text or a time, an empty text not for nothing, a time not for a day, and a list has no holes. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JsonMapperBuilderCustomizer strict() {
        return json -> json.withCoercionConfig(LogicalType.Integer, StrictJson::takeNoEmptyText)
                .withCoercionConfig(LogicalType.Float, StrictJson::takeNoEmptyText)
                .withCoercionConfig(LogicalType.Boolean, StrictJson::takeNoEmptyText)
                .withCoercionConfig(LogicalType.Enum, StrictJson::takeNoEmptyText)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.DateTime,
                        time -> time.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withConfigOverride(LocalDate.class, date -> date.setFormat(JsonFormat.Value.forLeniency(false)))
                .addModule(new SimpleModule("instants").addDeserializer(Instant.class, new InstantReader()))
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
    }

    private static void takeNoEmptyText(MutableCoercionConfig type) {
        type.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }
}
