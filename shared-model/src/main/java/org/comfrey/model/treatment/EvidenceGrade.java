package org.comfrey.model.treatment;

/** How sure the evidence is, in the four levels of GRADE (Guyatt et al., BMJ 2008;336:924). */
public enum EvidenceGrade {
    HIGH("high"),
    MODERATE("moderate"),
    LOW("low"),
    VERY_LOW("very low");

    private final String words;

    EvidenceGrade(String words) {
        this.words = words;
    }

    /** In the words that readers see. */
    public String words() {
        return words;
    }
}
