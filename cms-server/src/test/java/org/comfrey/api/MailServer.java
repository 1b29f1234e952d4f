package org.comfrey.api;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A mail server inside the tests, which a context is told of and which can be down for a while. */
class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static GreenMail server = started(0);

    private static final int PORT = server.getSmtp().getPort();

    static void stop() {
        server.stop();
    }

    /** Up, and without the messages of before. */
    static void start() {
        server.stop();
        server = started(PORT);
    }

    static List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "mail server",
                        Map.of(
                                "spring.mail.host", "127.0.0.1",
                                "spring.mail.port", PORT,
                                "comfrey.mail.from", "desk@clinic.example",
                                "comfrey.mail.contact", "help@clinic.example",
                                "comfrey.site.url", "https://clinic.example/")));
    }

    private static GreenMail started(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        var greenMail = new GreenMail(setup);
        greenMail.start();
        return greenMail;
    }
}
