package org.comfrey.api.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about an address, in numbers.
 *
 * @param replies how many replies have it, in every state
 * @param published how many of them are approved
 * @param first when the first of them came
 * @param last when the last of them came
 * @param messages how many messages to it are in the outbox
 * @param lists the lists in the settings that it stands in
 * @param account the id of the account that is signed in to with it; an account, and mail to it, is not erased here
 * @param erasures what was erased of it before, the newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PersonalRecords")
record FoundView(
        int replies,
        int published,
        @Nullable Instant first,
        @Nullable Instant last,
        int messages,
        @Schema(example = "[\"heldAddresses\"]") List<String> lists,
        @Nullable String account,
        List<ErasureView> erasures) {}
