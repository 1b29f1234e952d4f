/** The editors' application as people use it: in a browser, on a server of its own. */
@NullMarked
package org.comfrey.admin;

import org.jspecify.annotations.NullMarked;
