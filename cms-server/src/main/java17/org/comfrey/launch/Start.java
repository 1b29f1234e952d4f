package org.comfrey.launch;

/** Starts Comfrey if this Java can run it, and says which one it takes if not. */
public final class Start {

    private static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println("Comfrey did not start. It runs on Java " + NEEDED + " or newer, and this is Java " + found
                    + ": install one, such as https://adoptium.net, and start Comfrey with its bin/java.");
            System.exit(1);
        }
        // By name, for loading it is what an older Java fails at.
        Class.forName("org.comfrey.server.Comfrey")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
