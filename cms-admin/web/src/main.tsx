// First, so that the secret of a link is out of the address before anything else is loaded.
import "./screens/door/token";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, startTransition, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { Refused } from "./api/client";
import { Desk } from "./app/Desk";
import { FirstPaintIsOver } from "./app/FirstPaint";
import { begin, withWords } from "./i18n";
import { Look, yieldToBrowser } from "./ui";

// Few people need them, and never beside anything else.
const PasswordPage = lazy(() => withWords(import("./screens/door/PasswordPage")));
const SetupPage = lazy(() => withWords(import("./screens/door/SetupPage")));

/** What was refused will be refused again; what did not arrive may arrive the next time. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, failure) => !(failure instanceof Refused && failure.status < 500) && count < 2, staleTime: 10_000 },
    mutations: { retry: false },
  },
});

/** Mails and the log of a first start lead to these two; they work without a session. */
function page() {
  switch (location.pathname) {
    case "/admin/password":
      return <><PasswordPage /><FirstPaintIsOver /></>;
    case "/admin/setup":
      return <><SetupPage /><FirstPaintIsOver /></>;
    default:
      return <Desk />;
  }
}

// Each in its turn, and the page in slices, between which the browser takes keys and clicks.
await yieldToBrowser();
await begin();
await yieldToBrowser();
startTransition(() => createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Look><Suspense>{page()}</Suspense></Look>
    </QueryClientProvider>
  </StrictMode>,
));
