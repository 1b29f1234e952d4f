package org.comfrey.api.remark;

import org.comfrey.model.remark.Remark;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface RemarkMapper {

    @Mapping(target = "pointerNow", source = "pointerNow")
    RemarkView view(Remark remark, @Nullable String pointerNow);
}
