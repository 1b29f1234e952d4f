import { createElement, useEffect, useState, type ComponentType } from "react";

type Load = () => Promise<unknown>;

const waiting = new Set<Load>();
let used = false;

/** Loads what nobody wants before they have pressed a key or a button: with the first of them, so that it is there when it is wanted. */
export function onceUsed(load: Load) {
  waiting.add(load);
  if (used) {
    attempt(load);
  }
  return () => {
    waiting.delete(load);
  };
}

/** Loads it now. What does not come, for want of a network, is tried again with the next key. */
export function loadTheRest() {
  used = true;
  [...waiting].forEach(attempt);
}

function attempt(load: Load) {
  waiting.delete(load);
  load().catch(() => waiting.add(load));
}

["pointerdown", "keydown"].forEach((event) => window.addEventListener(event, loadTheRest, true));

/** A component of its own file that comes once the page is used; null until then. */
export function useLater<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const [component, setComponent] = useState<ComponentType<Props> | null>(null);
  useEffect(() => onceUsed(() => load().then((loaded) => setComponent(() => loaded.default))), [load]);
  return component;
}

/** The same for a part of a screen, which is also loaded when it is to be shown before; nothing is shown until it is there. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  const keep = async () => {
    loaded ??= await load();
  };
  onceUsed(keep);
  return function Later(props: Props) {
    const [component, setComponent] = useState(() => loaded);
    useEffect(() => {
      const show = () => keep().then(() => setComponent(() => loaded));
      attempt(show);
      return () => {
        waiting.delete(show);
      };
    }, []);
    return component && createElement(component, props);
  };
}

/** Lets the browser take keys and clicks, and draw, before what follows. */
export function yieldToBrowser() {
  return new Promise<void>((resolve) => {
    setTimeout(resolve);
  });
}
