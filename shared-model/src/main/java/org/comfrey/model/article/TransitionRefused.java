package org.comfrey.model.article;

/** An act that the article's state does not allow. Nothing was changed. */
public class TransitionRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why, for programs. Stable: part of the API. */
    public enum Reason {
        PUT_AWAY,
        NOT_PUT_AWAY,
        ALREADY_IN_REVIEW,
        ALREADY_APPROVED,
        NOT_IN_REVIEW,
        NOT_THE_REVISION_IN_REVIEW,
        OWN_WORK,
        NOT_SIGNED_OFF,
        NOTHING_NEW,
        NOT_PUBLIC,
        STILL_PUBLIC,
        NOT_IN_THE_FUTURE,
        NOT_DUE,
        NOT_SCHEDULED,
        ENDS_BEFORE_IT_BEGINS,
        NOT_LIVE,
        NOT_THE_LIVE_REVISION
    }

    private final String act;
    private final Reason reason;

    /** @param detail a sentence for people: why not, and what to do */
    TransitionRefused(String act, Reason reason, String detail) {
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
