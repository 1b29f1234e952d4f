package org.comfrey.api.webhook;

import java.net.UnknownHostException;

/** The name of a target leads to an address that is not public. An I/O fault to the client that connects. */
class PrivateTarget extends UnknownHostException {

    private static final long serialVersionUID = 1;

    PrivateTarget(String host) {
        super(host + " leads to an address that is not public. The setting comfrey.webhooks.allow-private-targets"
                + " decides whether it may.");
    }
}
