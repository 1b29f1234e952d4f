@NullMarked
package org.comfrey.model.checklist;

import org.jspecify.annotations.NullMarked;
