package org.comfrey.api.audit;

import org.comfrey.model.audit.AuditEntry;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

@Mapper
interface AuditMapper {

    AuditEntryView view(AuditEntry entry, @Nullable String name);
}
