package org.comfrey.model.comment;

import java.util.List;

/**
 * Why a reply is where it is.
 *
 * @param reasons sentences for moderators
 */
public record Verdict(List<String> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }
}
