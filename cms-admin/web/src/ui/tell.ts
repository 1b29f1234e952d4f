import { notifications } from "@mantine/notifications";
import i18next from "i18next";

/** A short notice in the corner, which goes away by itself. */
export function tell(message: string, kind: "good" | "bad" = "good") {
  notifications.show({ message, color: kind === "good" ? "teal" : "red", withBorder: true, closeButtonProps: { "aria-label": i18next.t("action.close") } });
}
