package org.comfrey.server.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.comfrey.model.secret.MasterKey;
import org.comfrey.model.start.StartRefused;
import org.comfrey.server.settings.ComfreySettings;
import org.comfrey.server.store.EmbeddedStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that the settings name; with none named, one that is made once and kept beside the embedded store. */
@Configuration(proxyBeanMethods = false)
class SecretKey {

    private static final String FILE = "secret.key";

    @Bean
    MasterKey masterKey(ComfreySettings settings, ObjectProvider<EmbeddedStore> embedded) {
        var named = settings.secretKey();
        if (named != null) {
            return MasterKey.ofBase64(named);
        }
        var store = embedded.getIfAvailable();
        if (store == null) {
            throw new StartRefused(
                    "comfrey.secret-key (COMFREY_SECRET_KEY) is not set, and every node on one MongoDB needs"
                            + " the same key: make one with \"openssl rand -base64 32\" and keep it safe.");
        }
        return kept(store.folder());
    }

    private static MasterKey kept(Path folder) {
        var file = folder.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return MasterKey.ofBase64(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartRefused(
                    "The secret key %s cannot be read (%s): put back the file from a backup of the folder."
                            .formatted(file.toAbsolutePath().normalize(), unreadable.getMessage()),
                    unreadable);
        }
    }

    /** Written beside and moved into place, so that a crash leaves a whole key or none. */
    private static void make(Path file) throws IOException {
        var bytes = new byte[MasterKey.LENGTH];
        new SecureRandom().nextBytes(bytes);
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", onlyForTheOwner());
        Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes) + "\n", StandardCharsets.US_ASCII);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] onlyForTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
