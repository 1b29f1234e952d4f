package org.comfrey.api.link;

import org.comfrey.model.link.BrokenLink;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface LinkMapper {

    @Mapping(target = "slug", source = "slug.value")
    @Mapping(target = "outcome", source = "destination.kind")
    BrokenLinkView view(BrokenLink link);
}
