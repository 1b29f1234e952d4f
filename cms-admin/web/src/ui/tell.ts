import i18next from "i18next";
import { loadTheRest, onceUsed } from "./later";

/** A short notice in the corner, which goes away by itself. */
export function tell(message: string, kind: "good" | "bad" = "good") {
  onceUsed(async () => {
    const { notifications } = await import("./Notices");
    notifications.show({ message, color: kind === "good" ? "teal" : "red", withBorder: true, closeButtonProps: { "aria-label": i18next.t("action.close") } });
  });
  loadTheRest();
}
