/** What is looked at before an article goes live, and how strictly. */
@NullMarked
package org.comfrey.model.checklist;

import org.jspecify.annotations.NullMarked;
