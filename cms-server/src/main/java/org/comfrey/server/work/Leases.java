package org.comfrey.server.work;

import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.comfrey.server.role.ConditionalOnRole;
import org.comfrey.server.role.Role;
import org.springframework.stereotype.Component;

/**
 * Lets one of several nodes do a piece of work. A lease keeps others from doing the same work for nothing; that nothing is
 * done twice rests on compare-and-set, for a lease can run out under a node that is slow.
 */
@Component
@ConditionalOnRole(Role.ADMIN)
@RequiredArgsConstructor
class Leases {

    private final LockProvider locks;
    private final Clock clock;

    /**
     * Does the work, unless another node has the lease. When this node dies, the lease ends by itself.
     *
     * @param job the name of the work
     * @param atLeast for how long no other node begins the same work
     * @param atMost for how long the lease holds when nobody gives it back
     */
    void alone(String job, Duration atLeast, Duration atMost, Runnable work) {
        new DefaultLockingTaskExecutor(locks)
                .executeWithLock(work, new LockConfiguration(clock.instant(), job, atMost, atLeast));
    }
}
