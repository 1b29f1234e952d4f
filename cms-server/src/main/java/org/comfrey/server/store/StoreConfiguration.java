package org.comfrey.server.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import org.comfrey.model.change.ChangeFeed;
import org.comfrey.model.start.StartRefused;
import org.comfrey.server.settings.ComfreySettings;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.util.StringUtils;

/** The store that {@code spring.mongodb.uri} names; with none named, the embedded one. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Store store(MongoClient client, MongoConnectionDetails connection) {
        return connection instanceof EmbeddedConnection embedded
                ? new Store.Embedded(embedded.store().folder())
                : Store.ask(client, connection.getConnectionString());
    }

    /** Word of this process's own writes, on either store. */
    @Bean
    MongoClientSettingsBuilderCustomizer ownWrites(ChangeFeed feed) {
        return builder -> builder.addCommandListener(new OwnWrites(feed));
    }

    /** Word of everybody's writes, where the store tells of them. */
    @Bean
    ChangeStreams changeStreams(Store store, MongoDatabaseFactory mongo, ChangeFeed feed) {
        return new ChangeStreams(store.hasChangeStreams(), mongo.getMongoDatabase(), feed);
    }

    /** No URI. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoUri.class)
    static class WithEmbeddedStore {

        @Bean
        EmbeddedStore embeddedStore(ComfreySettings settings) {
            return EmbeddedStore.open(settings.dataDir());
        }

        // It takes the place of the details that Spring Boot makes from spring.mongodb.*.
        @Bean
        MongoConnectionDetails embeddedConnection(EmbeddedStore store) {
            return new EmbeddedConnection(store);
        }
    }

    /** A URI. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Uri.class)
    static class WithMongo {

        /** It runs after the one of Spring Boot that applies the URI, which may name timeouts of its own. */
        @Bean
        @Order(1)
        MongoClientSettingsBuilderCustomizer durability(MongoConnectionDetails connection) {
            ConnectionString uri = readable(connection);
            return builder -> MongoSettings.apply(uri, builder);
        }

        private static ConnectionString readable(MongoConnectionDetails connection) {
            ConnectionString uri;
            try {
                uri = connection.getConnectionString();
            } catch (IllegalArgumentException e) {
                throw new StartRefused(
                        "spring.mongodb.uri (SPRING_MONGODB_URI) is not a MongoDB address: " + e.getMessage(), e);
            }
            if (uri.getDatabase() == null) {
                throw new StartRefused(
                        "spring.mongodb.uri (SPRING_MONGODB_URI) names no database: write it behind the host,"
                                + " as in mongodb://localhost:27017/comfrey.");
            }
            return uri;
        }
    }

    record EmbeddedConnection(EmbeddedStore store) implements MongoConnectionDetails {

        private static final String DATABASE = "comfrey";

        @Override
        public ConnectionString getConnectionString() {
            return store.address(DATABASE);
        }
    }

    static final class Uri extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean named = StringUtils.hasText(context.getEnvironment().getProperty("spring.mongodb.uri"));
            return new ConditionOutcome(
                    named, ConditionMessage.of(named ? "spring.mongodb.uri is set" : "spring.mongodb.uri is not set"));
        }
    }

    static final class NoUri extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            ConditionOutcome uri = new Uri().getMatchOutcome(context, metadata);
            return new ConditionOutcome(!uri.isMatch(), uri.getConditionMessage());
        }
    }
}
