package org.comfrey.newsroom;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords as Comfrey does, with so little work that hundreds of accounts of tests cost no time. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    @Bean
    @Primary
    PasswordEncoder quickPasswordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }
}
