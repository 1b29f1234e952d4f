package org.comfrey.model.tag;

/** A tag that articles have cannot be removed. Nothing was changed. */
public class TagInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    TagInUse() {
        super("Articles have this tag. Merge it into another one, or take it off them first.");
    }
}
