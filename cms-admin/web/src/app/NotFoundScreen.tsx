import { Link } from "@tanstack/react-router";
import { useWords } from "../i18n";
import { PageTitle, Text } from "../ui";

export function NotFoundScreen() {
  const t = useWords();
  return (
    <>
      <PageTitle>{t("state.notFound")}</PageTitle>
      <Text mb="md">{t("state.notFoundHelp")}</Text>
      <Link to="/">{t("nav.home")}</Link>
    </>
  );
}
