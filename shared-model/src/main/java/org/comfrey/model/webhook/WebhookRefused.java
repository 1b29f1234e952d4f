package org.comfrey.model.webhook;

/** An act on a webhook or a delivery that its state does not allow. */
public class WebhookRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String act;
    private final Reason reason;

    /** Why. The names are a part of the API and stay. */
    public enum Reason {
        DISABLED,
        TOO_MANY
    }

    WebhookRefused(String act, Reason reason, String detail) {
        super(detail);
        this.act = act;
        this.reason = reason;
    }

    public String act() {
        return act;
    }

    public Reason reason() {
        return reason;
    }
}
