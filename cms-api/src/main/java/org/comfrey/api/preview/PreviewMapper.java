package org.comfrey.api.preview;

import org.comfrey.model.preview.PreviewLink;
import org.mapstruct.Mapper;

@Mapper
interface PreviewMapper {

    PreviewLinkView view(PreviewLink link, String url);
}
