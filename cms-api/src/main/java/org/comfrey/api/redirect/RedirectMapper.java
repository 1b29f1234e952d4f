package org.comfrey.api.redirect;

import org.comfrey.model.address.SitePath;
import org.comfrey.model.redirect.Destination;
import org.comfrey.model.redirect.Redirect;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface RedirectMapper {

    @Mapping(
            target = "kind",
            expression = "java(redirect.isByHand() ? RedirectView.Kind.BY_HAND : RedirectView.Kind.MOVED)")
    RedirectView view(Redirect redirect);

    @Mapping(target = "path", source = "path.value")
    @Mapping(target = "outcome", source = "destination.kind")
    DestinationView view(SitePath path, Destination destination);
}
