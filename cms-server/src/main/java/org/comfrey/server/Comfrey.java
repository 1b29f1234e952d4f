package org.comfrey.server;

import org.comfrey.model.Model;
import org.comfrey.server.role.RolesServed;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * Starts Comfrey. The scan covers this module alone; the domain is always there, and {@link RolesServed} adds what the
 * process serves.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({Model.class, RolesServed.class})
public class Comfrey {

    public static void main(String[] args) {
        SpringApplication.run(Comfrey.class, args);
    }
}
