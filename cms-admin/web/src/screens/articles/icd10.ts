/** The form of an ICD-10 code: a letter, two signs, and up to four more after a point. Whether there is such a code it does not say. */
export const ICD10 = /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/;
