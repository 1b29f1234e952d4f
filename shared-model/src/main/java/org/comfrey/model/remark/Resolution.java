package org.comfrey.model.remark;

import java.time.Instant;

/**
 * That a remark is dealt with.
 *
 * @param by the id of the actor who says so
 * @param name the actor's name at that time
 * @param at when
 */
public record Resolution(String by, String name, Instant at) {}
