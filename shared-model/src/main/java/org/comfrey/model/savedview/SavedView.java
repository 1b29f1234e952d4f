package org.comfrey.model.savedview;

/**
 * Filters of the list of articles under a name.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters, on one line; of a person's views, no two have the same
 * @param filters as the address of the list has them behind its question mark, such as {@code status=DRAFT&text=knee}; at most
 *     {@value #LONGEST_FILTERS} characters
 */
public record SavedView(String name, String filters) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_FILTERS = 1_000;
}
