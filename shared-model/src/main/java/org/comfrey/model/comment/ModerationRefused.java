package org.comfrey.model.comment;

/** An act that the reply's state does not allow, often because another moderator was quicker. Nothing was changed. */
public class ModerationRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why, for programs. Stable: part of the API. */
    public enum Reason {
        ALREADY_THERE,
        IN_TRASH,
        IN_SPAM,
        NOT_PUT_AWAY,
        NOT_APPROVED,
        EDITED_TOO_OFTEN,
        PARENT_NOT_APPROVED
    }

    private final String act;
    private final Reason reason;

    /** @param detail a sentence for people: why not, and what to do */
    ModerationRefused(String act, Reason reason, String detail) {
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
