package org.comfrey.model.checklist;

/** One thing that is looked at before an article goes live. The names are part of the API. */
public enum Check {
    /** A reviewer has signed off exactly this revision. */
    SIGN_OFF(Level.BLOCKING),
    /** Readers are told what to look out for. */
    SAFETY_ADVICE(Level.BLOCKING),
    /** Readers are told who must not have the treatment. */
    CONTRAINDICATIONS(Level.BLOCKING),
    /** Every picture that is not decoration says what it shows. */
    IMAGE_ALT_TEXT(Level.BLOCKING),
    /** Every picture is in the media library: what an earlier revision shows may be gone since. */
    PICTURES_PRESENT(Level.BLOCKING),
    /** Links have a form that can work. Nobody asks the other site. */
    LINKS(Level.WARNING),
    /** The text is no harder to read than the site wants. For texts in English. */
    READING_GRADE(Level.WARNING),
    /** Each indication with an evidence grade names a source. */
    EVIDENCE_REFERENCES(Level.BLOCKING),
    /** No other article has this address. */
    SLUG_UNIQUE(Level.BLOCKING),
    /** What search engines show is not cut off, and says enough. */
    SEO_LENGTHS(Level.WARNING);

    private final Level usual;

    Check(Level usual) {
        this.usual = usual;
    }

    /** How strictly it is taken where the site says nothing. */
    public Level usual() {
        return usual;
    }
}
