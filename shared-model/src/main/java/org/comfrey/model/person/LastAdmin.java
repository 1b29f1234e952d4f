package org.comfrey.model.person;

/** A change that would leave the site without anybody who can manage accounts. Nothing was changed. */
public class LastAdmin extends RuntimeException {

    private static final long serialVersionUID = 1;

    LastAdmin() {
        super("This is the last active administrator. Make somebody else an administrator first.");
    }
}
