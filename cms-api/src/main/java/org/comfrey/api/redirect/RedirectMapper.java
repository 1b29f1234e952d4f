package org.comfrey.api.redirect;

import org.comfrey.model.redirect.Redirect;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface RedirectMapper {

    @Mapping(
            target = "kind",
            expression = "java(redirect.isByHand() ? RedirectView.Kind.BY_HAND : RedirectView.Kind.MOVED)")
    RedirectView view(Redirect redirect);
}
