/** What is answered where no feature answers. */
@NullMarked
package org.comfrey.server.web;

import org.jspecify.annotations.NullMarked;
