/** Pictures and documents: how they are taken in and made safe, what is made of them, where they are kept and used. */
@NullMarked
package org.comfrey.model.media;

import org.jspecify.annotations.NullMarked;
