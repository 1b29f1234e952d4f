import { Modal as Dialog, type ModalProps } from "@mantine/core";
import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * A dialog that gives the focus back to what opened it, also when it goes at once and without being closed first. Where that was
 * an item of a menu, which is gone, it is what opened the menu.
 */
export function Modal(props: ModalProps) {
  const { opened } = props;
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (opened) {
      opener.current = openerOf(document.activeElement);
    }
  }, [opened]);
  useEffect(() => {
    if (!opened) {
      return undefined;
    }
    return () => {
      const before = opener.current;
      // Not before all that shows the dialog is gone, and not from where the focus has been put meanwhile.
      window.setTimeout(() => {
        if (isNowhere(document.activeElement) && before instanceof HTMLElement && before.isConnected) {
          before.focus({ preventScroll: true });
        }
      });
    };
  }, [opened]);
  return <Dialog {...props} />;
}

const PASSING = "[role=menu], [role=dialog]";

/** What had the focus last of what stays when a menu closes. */
let lasting: Element | null = null;
document.addEventListener("focusin", ({ target }) => {
  if (target instanceof Element && !target.closest(PASSING)) {
    lasting = target;
  }
});

function openerOf(focused: Element | null): Element | null {
  return isNowhere(focused) || focused?.closest("[role=menu]") ? lasting : focused;
}

function isNowhere(focused: Element | null) {
  return focused === null || focused === document.body || !focused.isConnected;
}
