/**
 * Looks at what a reader sends before it is stored: small layers, each of which says what it found in a sentence for
 * moderators. Together they decide whether a reply is public at once, waits, or is spam.
 */
@NullMarked
package org.comfrey.model.comment.screening;

import org.jspecify.annotations.NullMarked;
