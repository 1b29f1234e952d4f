import { useEffect, useRef } from "react";
import type { Schema } from "../../api/client";

const AGAIN = 30_000;

/**
 * Calls with how many replies are where when a reply has come or changed its state, and at first. A browser has few connections for one server: a page that
 * nobody looks at holds none, and is told when somebody looks again.
 */
export function useQueueEvents(changed: (tally: Schema<"CommentTally">) => void) {
  const latest = useRef(changed);
  useEffect(() => {
    latest.current = changed;
  });
  useEffect(() => {
    let events: EventSource | null = null;
    let again: number | undefined;

    function close() {
      events?.close();
      events = null;
      window.clearTimeout(again);
    }

    function open() {
      close();
      if (document.hidden) {
        return;
      }
      const opened = new EventSource("/api/admin/v1/events");
      opened.addEventListener("replies", ({ data }: MessageEvent<string>) => latest.current(JSON.parse(data) as Schema<"CommentTally">));
      opened.addEventListener("error", () => {
        // After a lost connection the browser comes back by itself; after a refusal, such as at the end of a session, it does not.
        if (opened.readyState === EventSource.CLOSED) {
          window.clearTimeout(again);
          again = window.setTimeout(open, AGAIN);
        }
      });
      events = opened;
    }

    open();
    document.addEventListener("visibilitychange", open);
    return () => {
      document.removeEventListener("visibilitychange", open);
      close();
    };
  }, []);
}
