package org.comfrey.model.article;

import org.comfrey.model.checklist.Checklist;

/** An act that the checklist stands against. Nothing was changed. */
public class ChecklistFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String act;
    private final transient Checklist checklist;

    ChecklistFailed(String act, Checklist checklist) {
        super("The checklist stands against it. Put right what \"errors\" points at.");
        this.act = act;
        this.checklist = checklist;
    }

    public String act() {
        return act;
    }

    public Checklist checklist() {
        return checklist;
    }
}
