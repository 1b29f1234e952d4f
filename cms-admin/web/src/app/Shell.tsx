import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { answered, api } from "../api/client";
import { currentLanguage, LANGUAGES, speak, useWords, type Language } from "../i18n";
import { ActionIcon, Alert, Announcer, AppShell, Button, Burger, Group, InSlices, Kbd, Menu, NavLink, Text, useColourScheme, useDisclosure, useLater, useNarrow } from "../ui";
import { FirstPaintIsOver } from "./FirstPaint";
import { useKeys } from "./keys";
import { useMay, useMe } from "./me";
import { awaitPalette, openPalette } from "./palette";
import { GROUPS } from "./screens";
import { useOnline } from "./online";
import { asScreen } from "./asScreen";
import { useSignOut } from "./useSignOut";

const Help = lazy(() => asScreen(import("./Help")));
const palette = () => import("./Palette");

/** The frame around every screen: where one can go, who one is, and keys that work everywhere. */
export function Shell() {
  // The router draws at once what it is given.
  return <InSlices><Frame /></InSlices>;
}

function Frame() {
  const t = useWords();
  const may = useMay();
  const [menu, menuActs] = useDisclosure();
  const [help, helpActs] = useDisclosure();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const online = useOnline();
  const narrow = useNarrow();
  const site = useQuery({ queryKey: ["settings"], queryFn: () => answered(api.GET("/api/admin/v1/settings")), staleTime: 60_000 });
  useKeys({ "?": helpActs.open });
  const Palette = useLater(palette);
  useEffect(awaitPalette, []);
  const closeMenu = menuActs.close;
  useEffect(closeMenu, [path, closeMenu]);

  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 220, breakpoint: "sm", collapsed: { mobile: !menu } }} padding="md">
      <a className="skip" href="#main">{t("app.skip")}</a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap" miw={0}>
            <Burger opened={menu} onClick={menuActs.toggle} hiddenFrom="sm" size="sm" aria-label={t("nav.menu")} aria-expanded={menu} />
            <Link to="/" className="brand"><img src="/admin/leaf.svg" alt="" width="26" height="26" /><span>{site.data?.name ?? t("app.short")}</span></Link>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" onClick={openPalette} rightSection={<Kbd size="xs" visibleFrom="sm" component="span">Ctrl K</Kbd>} px="sm">{t("palette.open")}</Button>
            {/* Where there is no room for it there are no keys either, and the palette has it too. */}
            <ActionIcon variant="default" size={36} aria-label={t("help.title")} onClick={helpActs.open} visibleFrom="xs">?</ActionIcon>
            <Account />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t("nav.label")}>
        <div className="nav">
          {(menu || !narrow) && <InSlices>{GROUPS.map((group) => ({ ...group, screens: group.screens.filter((screen) => may(screen.needs)) })).filter(({ screens }) => screens.length > 0).map(({ words, screens }) => (
            <section key={words} aria-label={t(words)}>
              <Text size="sm" fw={600} c="dimmed" px="sm" pt="xs">{t(words)}</Text>
              {screens.map((screen) => {
                const here = screen.to === "/" ? path === "/" : path.startsWith(screen.to);
                return <NavLink key={screen.to} label={t(screen.words)} renderRoot={(props) => <Link to={screen.to} {...props} />} active={here} aria-current={here ? "page" : undefined} />;
              })}
            </section>
          ))}</InSlices>}
        </div>
      </AppShell.Navbar>
      <AppShell.Main id="main">
        {!online && <Alert color="yellow" variant="outline" mb="md" role="status">{t("state.offline")}</Alert>}
        <div className="page"><InSlices><Outlet /></InSlices></div>
      </AppShell.Main>
      <Announcer />
      <FirstPaintIsOver />
      {Palette && <Palette onHelp={helpActs.open} />}
      {help && <Suspense><Help opened onClose={helpActs.close} /></Suspense>}
    </AppShell>
  );
}

function Account() {
  const t = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useColourScheme();
  const signOut = useSignOut();
  const name = me.name ?? me.email ?? "";

  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="filled" radius="xl" size={36} aria-label={t("account.menu", { name, initials: initials(name) })}>{initials(name)}</ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt="xs" fw={600}>{name}</Text>
        <Text px="sm" pb="xs" size="sm" c="dimmed">{[me.credentials, me.roles.map((role) => t(`role.${role}`)).join(", ")].filter(Boolean).join(" · ")}</Text>
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: "/profile" })}>{t("nav.profile")}</Menu.Item>
        <Menu.Divider />
        {(["light", "dark", "auto"] as const).map((scheme) => (
          <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)} rightSection={colorScheme === scheme ? "✓" : null}>{t(`scheme.${scheme}`)}</Menu.Item>
        ))}
        <Menu.Divider />
        {(Object.keys(LANGUAGES) as Language[]).map((language) => (
          <Menu.Item key={language} lang={language} onClick={() => void speak(language)} rightSection={currentLanguage() === language ? "✓" : null}>{LANGUAGES[language]}</Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t("account.signOut")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string) {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? "") + (words.length > 1 ? (words.at(-1)?.[0] ?? "") : "")).toUpperCase();
}
