package org.comfrey.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.Body;
import org.comfrey.model.body.BodyReader;
import org.comfrey.model.body.BodyWriter;
import org.comfrey.model.treatment.Icd10Code;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How values that are more than their fields are stored: the same way as they are written in the API. */
@Configuration(proxyBeanMethods = false)
class StoredValues {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(
                ToBody.INSTANCE,
                FromBody.INSTANCE,
                ToSlug.INSTANCE,
                FromSlug.INSTANCE,
                ToEmailAddress.INSTANCE,
                FromEmailAddress.INSTANCE,
                ToIcd10Code.INSTANCE,
                FromIcd10Code.INSTANCE,
                ToLocalDate.INSTANCE,
                FromLocalDate.INSTANCE));
    }

    @ReadingConverter
    enum ToBody implements Converter<Document, Body> {
        INSTANCE;

        @Override
        public Body convert(Document stored) {
            // Where a query leaves the text out, the tree has no content.
            return stored.containsKey("content") ? BodyReader.readStored(stored) : Body.empty();
        }
    }

    @WritingConverter
    enum FromBody implements Converter<Body, Document> {
        INSTANCE;

        @Override
        public Document convert(Body body) {
            return new Document(Map.copyOf(BodyWriter.write(body)));
        }
    }

    @ReadingConverter
    enum ToSlug implements Converter<String, Slug> {
        INSTANCE;

        @Override
        public Slug convert(String stored) {
            return new Slug(stored);
        }
    }

    @WritingConverter
    enum FromSlug implements Converter<Slug, String> {
        INSTANCE;

        @Override
        public String convert(Slug slug) {
            return slug.value();
        }
    }

    @ReadingConverter
    enum ToEmailAddress implements Converter<String, EmailAddress> {
        INSTANCE;

        @Override
        public EmailAddress convert(String stored) {
            return new EmailAddress(stored);
        }
    }

    @WritingConverter
    enum FromEmailAddress implements Converter<EmailAddress, String> {
        INSTANCE;

        @Override
        public String convert(EmailAddress email) {
            return email.value();
        }
    }

    @ReadingConverter
    enum ToIcd10Code implements Converter<String, Icd10Code> {
        INSTANCE;

        @Override
        public Icd10Code convert(String stored) {
            return new Icd10Code(stored);
        }
    }

    @WritingConverter
    enum FromIcd10Code implements Converter<Icd10Code, String> {
        INSTANCE;

        @Override
        public String convert(Icd10Code code) {
            return code.value();
        }
    }

    @ReadingConverter
    enum ToLocalDate implements Converter<String, LocalDate> {
        INSTANCE;

        @Override
        public LocalDate convert(String stored) {
            return LocalDate.parse(stored);
        }
    }

    /** As text: a point in time would be another day on a node in another time zone. */
    @WritingConverter
    enum FromLocalDate implements Converter<LocalDate, String> {
        INSTANCE;

        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }
}
