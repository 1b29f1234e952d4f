package org.comfrey.api.topic;

import org.comfrey.api.web.Texts;
import org.comfrey.model.topic.Topic;
import org.mapstruct.Mapper;

@Mapper(uses = Texts.class)
interface TopicMapper {

    TopicView view(Topic topic);
}
