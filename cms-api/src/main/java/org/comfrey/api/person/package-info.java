/** Accounts, for administrators. */
@NullMarked
package org.comfrey.api.person;

import org.jspecify.annotations.NullMarked;
