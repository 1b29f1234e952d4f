/** The management API under {@code /api/admin/v1}: one package for each feature that editors work with. */
@NullMarked
package org.comfrey.api;

import org.jspecify.annotations.NullMarked;
