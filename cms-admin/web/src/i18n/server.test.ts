import i18next from "i18next";
import { afterEach, beforeEach, expect, it } from "vitest";
import { begin, speak } from ".";
import { said } from "./server";

beforeEach(begin);

afterEach(() => speak("en"));

it("leaves the server's own language alone", () => {
  expect(said("Choose at least one role.")).toBe("Choose at least one role.");
});

it("says a sentence in the language of the application, with what is filled in", async () => {
  await speak("de");
  expect(i18next.language).toBe("de");
  expect(said("Choose at least one role.")).toBe("Wählen Sie mindestens eine Rolle.");
  expect(said("The title has 1 to 200 characters, on one line.")).toBe("Der Titel hat 1 bis 200 Zeichen in einer Zeile.");
  expect(said('Another article has the address "back-pain (old)" already. Choose another slug.')).toBe("Ein anderer Artikel hat schon die Adresse „back-pain (old)“. Wählen Sie eine andere.");
  expect(said('The text has "casino", which is blocked.')).toBe("Im Text steht „casino“, und das ist gesperrt.");
  expect(said('It reads like spam (0.97): "subscribe", a link, "channel".')).toBe('Er liest sich wie Spam (0.97): "subscribe", ein Link, "channel".');
  expect(said("Replies close after 0 to 3650 days.")).toBe("Hier gehen 0 bis 3650.");
});

it("leaves what nobody has translated as it is", async () => {
  await speak("de");
  expect(said("Nobody knows this sentence")).toBe("Nobody knows this sentence");
});
