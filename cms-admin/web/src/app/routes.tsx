import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { ArticleListScreen } from "../screens/articles/ArticleListScreen";
import { readFilters } from "../screens/articles/filters";
import { readStatus } from "../screens/moderation/status";
import { asScreen } from "./asScreen";
import { FailedScreen } from "./FailedScreen";
import { NotFoundScreen } from "./NotFoundScreen";
import { Shell } from "./Shell";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundScreen, errorComponent: FailedScreen });

const home = createRoute({ getParentRoute: () => root, path: "/", component: lazyRouteComponent(() => asScreen(import("../screens/home/HomeScreen")), "HomeScreen") });
const articles = createRoute({ getParentRoute: () => root, path: "/articles", component: ArticleListScreen, validateSearch: readFilters });
const newArticle = createRoute({ getParentRoute: () => root, path: "/articles/new", component: lazyRouteComponent(() => asScreen(import("../screens/articles/NewArticleScreen")), "NewArticleScreen") });
// The editor comes when it is wanted: it is as large as everything else together.
const article = createRoute({
  getParentRoute: () => root,
  path: "/articles/$id",
  component: lazyRouteComponent(() => asScreen(import("../screens/articles/EditorScreen")), "EditorScreen"),
});
const history = createRoute({
  getParentRoute: () => root,
  path: "/articles/$id/history",
  validateSearch: (search: Record<string, unknown>): { from?: string } => (typeof search.from === "string" ? { from: search.from } : {}),
  component: lazyRouteComponent(() => asScreen(import("../screens/articles/HistoryScreen")), "HistoryScreen"),
});
const moderation = createRoute({
  getParentRoute: () => root,
  path: "/moderation",
  validateSearch: readStatus,
  component: lazyRouteComponent(() => asScreen(import("../screens/moderation/ModerationScreen")), "ModerationScreen"),
});

const media = createRoute({ getParentRoute: () => root, path: "/media", component: lazyRouteComponent(() => asScreen(import("../screens/media/MediaScreen")), "MediaScreen") });
const topics = createRoute({ getParentRoute: () => root, path: "/topics", component: lazyRouteComponent(() => asScreen(import("../screens/taxonomy/TopicsScreen")), "TopicsScreen") });
const tags = createRoute({ getParentRoute: () => root, path: "/tags", component: lazyRouteComponent(() => asScreen(import("../screens/taxonomy/TagsScreen")), "TagsScreen") });
const searches = createRoute({ getParentRoute: () => root, path: "/searches", component: lazyRouteComponent(() => asScreen(import("../screens/site/SearchesScreen")), "SearchesScreen") });
const links = createRoute({ getParentRoute: () => root, path: "/links", component: lazyRouteComponent(() => asScreen(import("../screens/site/LinksScreen")), "LinksScreen") });
const system = createRoute({ getParentRoute: () => root, path: "/system", component: lazyRouteComponent(() => asScreen(import("../screens/site/SystemScreen")), "SystemScreen") });
const redirects = createRoute({ getParentRoute: () => root, path: "/redirects", validateSearch: readPathToSet, component: lazyRouteComponent(() => asScreen(import("../screens/site/RedirectsScreen")), "RedirectsScreen") });
const tokens = createRoute({ getParentRoute: () => root, path: "/tokens", component: lazyRouteComponent(() => asScreen(import("../screens/site/TokensScreen")), "TokensScreen") });
const webhooks = createRoute({ getParentRoute: () => root, path: "/webhooks", component: lazyRouteComponent(() => asScreen(import("../screens/webhooks/WebhooksScreen")), "WebhooksScreen") });
const profile = createRoute({ getParentRoute: () => root, path: "/profile", component: lazyRouteComponent(() => asScreen(import("../screens/site/ProfileScreen")), "ProfileScreen") });
const people = createRoute({ getParentRoute: () => root, path: "/people", validateSearch: readPerson, component: lazyRouteComponent(() => asScreen(import("../screens/desk/PeopleScreen")), "PeopleScreen") });
const settings = createRoute({ getParentRoute: () => root, path: "/settings", component: lazyRouteComponent(() => asScreen(import("../screens/desk/SettingsScreen")), "SettingsScreen") });
const mail = createRoute({ getParentRoute: () => root, path: "/mail", component: lazyRouteComponent(() => asScreen(import("../screens/desk/OutboxScreen")), "OutboxScreen") });
const privacy = createRoute({ getParentRoute: () => root, path: "/privacy", component: lazyRouteComponent(() => asScreen(import("../screens/privacy/PrivacyScreen")), "PrivacyScreen") });
const audit = createRoute({ getParentRoute: () => root, path: "/audit", validateSearch: readObject, component: lazyRouteComponent(() => asScreen(import("../screens/desk/AuditScreen")), "AuditScreen") });

/** What the acts that the address asks for were done to. */
function readObject(search: Record<string, unknown>): { object?: string } {
  return typeof search.object === "string" ? { object: search.object } : {};
}

/** Whose account the address asks for. */
function readPerson(search: Record<string, unknown>): { person?: string } {
  return typeof search.person === "string" ? { person: search.person } : {};
}

/** From where a redirect is to be set. */
function readPathToSet(search: Record<string, unknown>): { set?: string } {
  return typeof search.set === "string" ? { set: search.set } : {};
}

/** Made when it is wanted: it takes a phone a while. */
export const openRouter = () => createRouter({
  routeTree: root.addChildren([home, articles, newArticle, article, history, moderation, media, topics, tags, redirects, profile, people, settings, tokens, webhooks, mail, privacy, audit, searches, links, system]),
  basepath: "/admin",
  defaultPreload: "intent",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
}
