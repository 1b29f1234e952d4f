/** Signing in and out, and what is known of who is signed in. */
@NullMarked
package org.comfrey.api.session;

import org.jspecify.annotations.NullMarked;
