package org.comfrey.model.privacy;

/** An order to erase was not made by this installation, or was changed, or its keys were made of another master key. */
public class ForeignErasure extends RuntimeException {

    private static final long serialVersionUID = 1;

    ForeignErasure() {
        super("This list was not made with the secret key of this site, or was changed. Nothing was erased.");
    }
}
