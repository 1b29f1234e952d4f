package org.comfrey.api.session;

/** @param signedIn whether the request came with a session that is open, or with a valid token */
record SessionView(boolean signedIn) {}
