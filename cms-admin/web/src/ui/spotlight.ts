import "@mantine/core/styles/Mark.css";
import "@mantine/spotlight/styles.css";

export { Spotlight, spotlight } from "@mantine/spotlight";
export type { SpotlightActionData } from "@mantine/spotlight";
