import { useQuery } from "@tanstack/react-query";
import { answered, api, type Schema } from "../../api/client";
import { momentIn, useWords } from "../../i18n";
import { Alert, Text } from "../../ui";

/** What will happen to an article by itself, in the time of the site. */
export function ScheduleNotice({ publication: { schedule, withdrawal } }: { publication: Schema<"PublicationState"> }) {
  const t = useWords();
  const settings = useQuery({ queryKey: ["settings"], queryFn: () => answered(api.GET("/api/admin/v1/settings")), staleTime: 60_000 });
  const zone = settings.data?.timeZone;
  if (!zone || (!schedule && !withdrawal)) {
    return null;
  }
  return (
    <Alert mb="md" variant="outline" role="status">
      {schedule && <Text>{t("schedule.goesLive", { at: momentIn(schedule.at, zone), zone })}</Text>}
      {withdrawal && <Text>{t("schedule.ends", { at: momentIn(withdrawal.at, zone), zone })}</Text>}
    </Alert>
  );
}
