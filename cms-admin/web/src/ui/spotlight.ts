import "@mantine/core/styles/Mark.css";
import "@mantine/spotlight/styles.css";
import { createSpotlight } from "@mantine/spotlight";

export { Spotlight } from "@mantine/spotlight";
export type { SpotlightActionData } from "@mantine/spotlight";

export const [spotlightStore, spotlight] = createSpotlight();

/** Has Enter choose the first where nothing is chosen: the library does that when somebody types, and not for what is found later. */
export function chooseFirst() {
  const first = document.querySelector("[data-action]");
  if (first && !document.querySelector("[data-action][data-selected]")) {
    first.setAttribute("data-selected", "true");
    spotlightStore.updateState((state) => ({ ...state, selected: 0 }));
  }
}
