import { get, post } from "./api.js";
import { whenSent } from "./form.js";

// Behind the "#", the secret of the link never reaches a server's log.
const token = location.hash.slice(1);
history.replaceState(null, "", location.pathname);

const part = (id) => document.getElementById(id);

function show(id) {
  for (const section of ["choose", "ask", "done"]) {
    part(section).hidden = section !== id;
  }
  part(id).querySelector("h1").focus();
}

function finish(heading, words) {
  part("done").querySelector("h1").textContent = heading;
  part("done").querySelector(".notice").textContent = words;
  show("done");
}

whenSent(part("new-password"), async ({ password }) => {
  // It makes the cookie come that the next request has to repeat.
  await get("/session");
  await post("/session/password", { token, password });
  finish("Your password is saved", "Sign in with it. Where you were signed in before, you are signed out.");
});

whenSent(part("link"), async ({ email }) => {
  await get("/session");
  await post("/session/password-reset", { email });
  finish("Look into your mail", "If this address has an account, a link is on its way. Look among unwanted mail too.");
});

show(token ? "choose" : "ask");
