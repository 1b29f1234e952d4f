package org.comfrey.server.store;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Says at the end of the tests which store they ran on. */
public final class StoreUsed implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        StoreUnderTest.used().ifPresent(store -> System.out.println("The tests of cms-server ran on " + store + "."));
    }
}
