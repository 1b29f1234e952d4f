package org.comfrey.api.setup;

/** @param open whether there is no site yet, and a setup link can make its first administrator */
record SetupView(boolean open) {}
