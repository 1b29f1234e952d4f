package org.comfrey.site.content;

import java.util.List;
import org.comfrey.model.topic.Successors;

/**
 * What stands now for the topics and tags that a publication names.
 *
 * @param topics what became of topics
 * @param tags the publication's tags as they are spelled now
 */
record Labels(Successors topics, List<String> tags) {}
