import { Group, Title } from "@mantine/core";
import { useEffect, useRef, type ReactNode } from "react";

let first = true;

/** The heading of a screen. It takes the focus when somebody comes from another screen, so that screen readers say where they are. */
export function PageTitle({ children, title, aside }: { children: ReactNode; title?: string; aside?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = title ?? (typeof children === "string" ? children : "");
  useEffect(() => {
    document.title = name ? `${name} – Comfrey` : "Comfrey";
  }, [name]);
  useEffect(() => {
    if (!first) {
      heading.current?.focus();
    }
    first = false;
  }, []);
  return (
    <Group justify="space-between" mb="md" wrap="wrap">
      <Title order={1} ref={heading} tabIndex={-1}>
        {children}
      </Title>
      {aside}
    </Group>
  );
}
