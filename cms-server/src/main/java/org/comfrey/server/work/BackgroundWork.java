package org.comfrey.server.work;

import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.comfrey.model.article.Publishing;
import org.comfrey.model.passwordlink.PasswordLinks;
import org.comfrey.model.preview.Previewing;
import org.comfrey.server.role.ConditionalOnRole;
import org.comfrey.server.role.Role;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What goes on by itself. Every process with the admin role does it; where two meet, compare-and-set lets one of them win.
 */
@Slf4j
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnRole(Role.ADMIN)
@RequiredArgsConstructor
class BackgroundWork {

    private final Publishing publishing;
    private final PasswordLinks passwordLinks;
    private final Previewing previewing;

    /** Lets go live what is due. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void publishDue() {
        whileTheStoreAnswers("publish what is due", () -> {
            var count = publishing.publishDue();
            if (count > 0) {
                log.info("{} scheduled {} live.", count, count == 1 ? "article went" : "articles went");
            }
        });
    }

    /** Finishes publications that a crash, here or on another node, left half done. */
    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void settle() {
        whileTheStoreAnswers("finish half-done publications", publishing::settleAll);
    }

    /** Shows in previews what a crash kept from them. */
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void catchUpPreviews() {
        whileTheStoreAnswers("bring previews up to date", previewing::catchUp);
    }

    /** Deletes what has expired: the stores do not do so by themselves. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        whileTheStoreAnswers("delete links that have expired", () -> {
            passwordLinks.purge();
            previewing.purge();
        });
    }

    private static void whileTheStoreAnswers(String what, Runnable work) {
        try {
            work.run();
        } catch (DataAccessException unreachable) {
            log.warn("Could not {}: {} The next round tries again.", what, unreachable.getMessage());
        }
    }
}
