package org.comfrey.model.body;

import org.comfrey.model.input.Problems;

/** Notes problems up to {@link Body#MOST_PROBLEMS}: one hostile node can have a million of them. */
final class FirstProblems extends Problems {

    @Override
    public void add(String pointer, String detail) {
        if (!areEnough()) {
            super.add(pointer, detail);
        }
    }

    boolean areEnough() {
        return size() >= Body.MOST_PROBLEMS;
    }
}
