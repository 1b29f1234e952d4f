package org.comfrey.model.comment.classifier;

/**
 * A reply of which somebody said what it is.
 *
 * @param text what it says
 * @param spam whether it is spam
 */
record Example(String text, boolean spam) {

    /** Without what somebody typed. */
    @Override
    public String toString() {
        return "Example[" + (spam ? "spam" : "honest") + "]";
    }
}
