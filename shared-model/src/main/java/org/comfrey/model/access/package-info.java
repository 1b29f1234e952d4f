/** Who may do what: roles, the permissions they bring, and the actor of an act. */
@NullMarked
package org.comfrey.model.access;

import org.jspecify.annotations.NullMarked;
