import { get, post, remove } from "./api.js";
import { whenSent } from "./form.js";

const SECTIONS = ["loading", "unreachable", "signed-out", "signed-in"];

const part = (id) => document.getElementById(id);

function show(id) {
  for (const section of SECTIONS) {
    part(section).hidden = section !== id;
  }
  part(id).querySelector("h1")?.focus();
}

function welcome(me) {
  part("name").textContent = me.name;
  const roles = me.roles.map((role) => role.toLowerCase()).join(", ");
  part("who").textContent = `${me.email} (${roles})`;
  show("signed-in");
}

async function begin() {
  show("loading");
  try {
    const { signedIn } = await get("/session");
    if (signedIn) {
      welcome(await get("/me"));
    } else {
      part("found").hidden = !(await get("/setup")).open;
      show("signed-out");
    }
  } catch {
    show("unreachable");
  }
}

whenSent(part("sign-in"), async (fields) => {
  welcome(await post("/session", fields));
  part("sign-in").reset();
  part("sign-in").querySelector(".errors").hidden = true;
});

part("again").addEventListener("click", begin);
part("sign-out").addEventListener("click", async () => {
  try {
    await remove("/session");
  } finally {
    await begin();
  }
});

await begin();
