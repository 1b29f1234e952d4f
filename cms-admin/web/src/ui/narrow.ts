import { useMediaQuery } from "@mantine/hooks";

/** Whether there is only room for one thing at a time: where the frame hides where one can go behind a button. */
export function useNarrow() {
  return useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false }) ?? false;
}
