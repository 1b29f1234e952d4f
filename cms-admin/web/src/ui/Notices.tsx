import "@mantine/core/styles/Notification.css";
import "@mantine/notifications/styles.css";
import { Notifications } from "@mantine/notifications";

export { notifications } from "@mantine/notifications";

/** The corner for short notices. */
export default function Notices() {
  return <Notifications position="bottom-right" autoClose={6000} />;
}
