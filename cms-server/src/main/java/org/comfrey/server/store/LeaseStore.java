package org.comfrey.server.store;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.comfrey.server.role.ConditionalOnRole;
import org.comfrey.server.role.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Where leases for background work are kept: the collection {@code jobs}, one document for each kind of work. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.ADMIN)
class LeaseStore {

    @Bean
    LockProvider lockProvider(MongoDatabaseFactory mongo) {
        return new MongoLockProvider(mongo.getMongoDatabase().getCollection("jobs"));
    }
}
