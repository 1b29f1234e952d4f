/** What screens are built from. Nothing outside this folder knows which library it comes from. */
export {
  ActionIcon, Alert, Anchor, AppShell, Box, Burger, Button, Card, Checkbox, CloseButton, Code, Divider, Drawer, FileButton, Group, Image, Kbd, Menu,
  MultiSelect, NavLink, NumberInput, Paper, PasswordInput, Progress, SegmentedControl, NativeSelect, Select, SimpleGrid,
  Stack, Switch, Table, Tabs, TagsInput, Text, TextInput, Textarea, Title, Tooltip, UnstyledButton, VisuallyHidden,
  useMantineColorScheme as useColourScheme,
} from "@mantine/core";
export { useDebouncedValue, useDisclosure, useHotkeys, useMediaQuery } from "@mantine/hooks";
export { Look } from "./Look";
export { Modal } from "./Modal";
export { Badge } from "./Badge";
export { PageTitle } from "./PageTitle";
export { EmptyState, ErrorState, LoadingState } from "./states";
export { announce, Announcer } from "./Announcer";
export { tell } from "./tell";
export { InSlices } from "./InSlices";
export { useNarrow } from "./narrow";
export { later, loadTheRest, onceUsed, useLater, yieldToBrowser } from "./later";
export { FormProblems } from "./FormProblems";
export { ConfirmDialog } from "./ConfirmDialog";
