package org.comfrey.model.checklist;

import org.comfrey.model.content.ArticleContent;

/**
 * What may go live.
 *
 * @param revision the id of the revision
 * @param content what it says
 * @param signedOff whether a reviewer has signed off exactly this revision
 * @param slugFree whether no other article has or had its address
 */
public record Candidate(String revision, ArticleContent content, boolean signedOff, boolean slugFree) {}
