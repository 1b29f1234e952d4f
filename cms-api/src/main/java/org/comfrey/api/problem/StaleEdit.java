package org.comfrey.api.problem;

import org.comfrey.model.store.StaleVersion;

/** A change of a text that came too late, but may go together with what was saved in the meantime. */
public class StaleEdit extends StaleVersion {

    private static final long serialVersionUID = 1;

    private final transient MergeProposal merge;

    public StaleEdit(String what, MergeProposal merge) {
        super(what, merge.version());
        this.merge = merge;
    }

    MergeProposal merge() {
        return merge;
    }
}
