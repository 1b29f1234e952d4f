package org.comfrey.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Comfrey. */
@SpringBootApplication
public class Comfrey {

    public static void main(String[] args) {
        SpringApplication.run(Comfrey.class, args);
    }
}
