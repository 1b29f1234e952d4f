/** A real browser for tests: the Chromium of this machine. */
@NullMarked
package org.comfrey.browser;

import org.jspecify.annotations.NullMarked;
