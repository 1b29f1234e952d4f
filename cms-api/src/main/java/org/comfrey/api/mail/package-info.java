/** Mail: how messages are worded, sent by SMTP, and read by administrators while there is no mail server. */
@NullMarked
package org.comfrey.api.mail;

import org.jspecify.annotations.NullMarked;
