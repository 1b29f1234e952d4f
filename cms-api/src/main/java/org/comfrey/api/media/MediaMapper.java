package org.comfrey.api.media;

import org.comfrey.model.media.MediaItem;
import org.comfrey.model.media.Rendition;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface MediaMapper {

    default MediaView view(MediaItem item) {
        return view(item, item);
    }

    @Mapping(target = ".", source = "item.description")
    @Mapping(target = "format", source = "item.master.format")
    @Mapping(target = "mimeType", expression = "java(item.master().format().mimeType())")
    @Mapping(target = "size", source = "item.master.size")
    @Mapping(target = "width", source = "item.master.width")
    @Mapping(target = "height", source = "item.master.height")
    @Mapping(target = "url", expression = "java(item.address())")
    @Mapping(target = "file", source = "item.master")
    MediaView view(MediaItem item, @Context MediaItem of);

    @Mapping(target = "url", expression = "java(of.address(rendition))")
    MediaView.FileView file(Rendition rendition, @Context MediaItem of);
}
