package org.comfrey.model.webhook;

/** How far a delivery came. */
public enum DeliveryState {
    /** Waits for its first or next attempt. While its webhook is switched off, it stays so. */
    WAITING,
    /** The webhook took it, with an answer of 2xx. */
    DELIVERED,
    /** Was given up. An administrator can have it tried again. */
    FAILED
}
