/** People with an account, their roles and credentials. */
@NullMarked
package org.comfrey.model.person;

import org.jspecify.annotations.NullMarked;
