package org.comfrey.site.web;

/** There is no page at this address, or no longer. */
public class PageMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean gone;

    private PageMissing(boolean gone) {
        super(gone ? "This page was taken down." : "There is no page here.");
        this.gone = gone;
    }

    /** Nothing was ever here, as far as anybody is told. */
    public static PageMissing unknown() {
        return new PageMissing(false);
    }

    /** Something was here and was taken down. */
    public static PageMissing gone() {
        return new PageMissing(true);
    }

    public boolean isGone() {
        return gone;
    }
}
