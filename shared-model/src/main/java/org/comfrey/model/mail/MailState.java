package org.comfrey.model.mail;

/** How far a message came. */
public enum MailState {
    /** Waits to be sent, for the first time or again. Without a mail server it stays so. */
    QUEUED,
    /** The mail server took it. */
    SENT,
    /** Was given up. An administrator can have it tried again. */
    FAILED
}
