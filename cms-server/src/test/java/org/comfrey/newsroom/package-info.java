/** What tests share: people who write, review, publish and moderate, and the articles they do it with. */
@NullMarked
package org.comfrey.newsroom;

import org.jspecify.annotations.NullMarked;
