import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";

/** Keys of a single letter, which people may turn off (WCAG 2.1.4). */
const KEPT = "comfrey.keys";
const listeners = new Set<() => void>();

export function keysAreOn() {
  return localStorage.getItem(KEPT) !== "off";
}

export function turnKeys(on: boolean) {
  localStorage.setItem(KEPT, on ? "on" : "off");
  listeners.forEach((listener) => listener());
}

export function useKeysAreOn() {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, keysAreOn);
}

/** Acts on single keys, except where somebody types and while a dialog is open. What answers false leaves the key to others. */
export function useKeys(acts: Record<string, () => void | false>) {
  const current = useRef(acts);
  // With what is shown, so that no key acts on what was shown before.
  useLayoutEffect(() => {
    current.current = acts;
  });
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      if (!keysAreOn() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target) || dialogIsOpen()) {
        return;
      }
      const act = current.current[event.key];
      if (act && act() !== false) {
        event.preventDefault();
      }
    }
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}

function isTyping(target: EventTarget | null) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}

function dialogIsOpen() {
  return document.querySelector("[role=dialog]") !== null;
}
