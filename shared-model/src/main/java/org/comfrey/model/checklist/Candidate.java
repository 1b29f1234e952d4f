package org.comfrey.model.checklist;

import java.util.Set;
import org.comfrey.model.content.ArticleContent;

/**
 * What may go live.
 *
 * @param revision the id of the revision
 * @param content what it says
 * @param signedOff whether a reviewer has signed off exactly this revision
 * @param slugFree whether no other article has its address
 * @param gonePictures ids of what it shows that is no picture of the media library any more
 */
public record Candidate(
        String revision, ArticleContent content, boolean signedOff, boolean slugFree, Set<String> gonePictures) {}
