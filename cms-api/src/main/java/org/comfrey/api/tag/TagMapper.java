package org.comfrey.api.tag;

import java.util.List;
import java.util.Set;
import org.comfrey.model.tag.Tag;
import org.mapstruct.Mapper;

@Mapper
interface TagMapper {

    TagView view(Tag tag);

    /** Always in the same order. */
    default List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }
}
