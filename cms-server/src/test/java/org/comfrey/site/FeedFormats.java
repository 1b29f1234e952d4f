package org.comfrey.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of feeds: Atom's as a grammar in RELAX NG, JSON Feed's as a JSON schema. */
final class FeedFormats {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FeedFormats() {}

    /** What breaks the rules of RFC 4287. */
    static List<String> breachesOfAtom(String feed) {
        var found = new Found(new ArrayList<>());
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, found);
        try {
            var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
            assertThat(driver.loadSchema(new InputSource(file("atom.rnc"))))
                    .as("%s", found.breaches())
                    .isTrue();
            driver.validate(new InputSource(new StringReader(feed)));
        } catch (IOException | SAXException unreadable) {
            return List.of(unreadable.toString());
        }
        return found.breaches();
    }

    /** What breaks the rules of JSON Feed 1.1. */
    static List<String> breachesOfJsonFeed(JsonNode feed) {
        return SCHEMAS
                .getSchema(JSON.readTree(FeedFormats.class.getResourceAsStream("/schemas/feed.json")))
                .validate(feed)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String file(String name) {
        return Objects.requireNonNull(FeedFormats.class.getResource("/schemas/" + name))
                .toString();
    }

    private record Found(List<String> breaches) implements ErrorHandler {

        @Override
        public void warning(SAXParseException breach) {
            error(breach);
        }

        @Override
        public void error(SAXParseException breach) {
            breaches.add(breach.getLineNumber() + ": " + breach.getMessage());
        }

        @Override
        public void fatalError(SAXParseException breach) {
            error(breach);
        }
    }
}
