package org.comfrey.api.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account, as colleagues know them.
 *
 * @param active false when the account was closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StaffMember")
record StaffMemberView(String id, String name, @Nullable String credentials, boolean active) {}
