import "./door.styles";
import { createTheme, MantineProvider } from "@mantine/core";
import { setNonce } from "get-nonce";
import type { ReactNode } from "react";
import { useLater } from "./later";

const notices = () => import("./Notices");

/** White on the eighth shade has the contrast that WCAG AA asks for, in both schemes; on Mantine's own choice it has not. */
const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 8, dark: 8 },
  colors: {
    teal: ["#e6f6f3", "#cfe9e4", "#9fd3c9", "#6cbdad", "#43aa96", "#289e87", "#17987f", "#0b856e", "#0b6b5f", "#045a4f"],
  },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  headings: { fontWeight: "650", sizes: { h1: { fontSize: "1.6rem", lineHeight: "1.25" }, h2: { fontSize: "1.15rem" } } },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  // Named here, not imported: this is in the first load, and not all of them are.
  components: {
    Checkbox: { defaultProps: { size: "md" } },
    Modal: { defaultProps: { overlayProps: { backgroundOpacity: 0.45 }, transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } },
  },
});

/** The nonce of this page: styles that scripts add need it (AdminPage). */
export function pageNonce() {
  return document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";
}

/** Colours, type and notices, around the whole application. */
export function Look({ children }: { children: ReactNode }) {
  setNonce(pageNonce());
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={pageNonce}>
      {children}
      <NoticesLater />
    </MantineProvider>
  );
}

/** Only what somebody does has something to tell. */
function NoticesLater() {
  const Notices = useLater(notices);
  return Notices && <Notices />;
}
