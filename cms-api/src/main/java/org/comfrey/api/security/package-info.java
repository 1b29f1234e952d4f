/** Who may come in: sessions of people, bearer tokens of machines, and what they may do. */
@NullMarked
package org.comfrey.api.security;

import org.jspecify.annotations.NullMarked;
