/** The treatment facts of the article, for the blocks of its text that show them. */
import { createContext, useContext } from "react";
import type { Content } from "./saving";

export type Treatment = Content["treatment"];

/** Takes a fact away. The generated type of a merge patch knows no null, which does. */
export const NONE = null as unknown as undefined;

export interface Facts {
  treatment: Treatment;
  /** The sources, in their order. */
  references: { key: string; title: string }[];
  editable: boolean;
  /** What the server said of the value at a pointer. */
  errorAt: (pointer: string) => string | undefined;
  onChange: (treatment: Treatment) => void;
  /** Opens the panel with all the facts. */
  onOpen: () => void;
}

const NO_FACTS: Facts = {
  treatment: { otherNames: [], benefits: [], indications: [], contraindications: [], insurance: { questions: [], codes: [] } },
  references: [],
  editable: false,
  errorAt: () => undefined,
  onChange: () => {},
  onOpen: () => {},
};

export const FactsOfArticle = createContext<Facts>(NO_FACTS);

export function useFacts() {
  return useContext(FactsOfArticle);
}
