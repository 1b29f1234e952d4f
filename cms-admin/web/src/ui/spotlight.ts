import "@mantine/core/styles/Mark.css";
import "@mantine/spotlight/styles.css";

export { Spotlight, spotlight } from "@mantine/spotlight";
export type { SpotlightActionData } from "@mantine/spotlight";

/** Has Enter choose the first where nothing is chosen: the library does that when somebody types, and not for what is found later. */
export function chooseFirst() {
  if (!document.querySelector("[data-action][data-selected]")) {
    document.querySelector("[data-action]")?.setAttribute("data-selected", "true");
  }
}
