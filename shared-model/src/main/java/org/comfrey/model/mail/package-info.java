/** The outbox: mail that was decided on and is kept until it was sent, or for an administrator to read. */
@NullMarked
package org.comfrey.model.mail;

import org.jspecify.annotations.NullMarked;
