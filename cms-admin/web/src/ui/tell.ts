import { notifications } from "@mantine/notifications";

/** A short notice in the corner, which goes away by itself. */
export function tell(message: string, kind: "good" | "bad" = "good") {
  notifications.show({ message, color: kind === "good" ? "teal" : "red", withBorder: true });
}
