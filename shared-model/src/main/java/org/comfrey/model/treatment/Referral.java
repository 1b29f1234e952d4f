package org.comfrey.model.treatment;

import org.comfrey.model.address.Href;
import org.comfrey.model.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Where a patient can go.
 *
 * @param label what it is, such as "Find a physiotherapist"
 * @param phone a number to call, or null
 * @param link an address to open, or null
 */
public record Referral(
        String label, @Nullable String phone, @Nullable String link) {

    public Referral {
        var problems = new Problems();
        Facts.line(label, "/label", problems);
        problems.require(
                phone == null || phone.matches("[+0-9][0-9 ()/.-]{2,30}"),
                "/phone",
                "A phone number has digits, spaces and the signs + ( ) / . -");
        problems.require(link == null || Href.isSafe(link), "/link", Href.RULE);
        problems.throwIfAny();
    }
}
