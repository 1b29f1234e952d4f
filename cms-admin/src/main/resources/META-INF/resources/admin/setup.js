import { get, post } from "./api.js";
import { whenSent } from "./form.js";

// Behind the "#", the secret of the link never reaches a server's log.
const token = location.hash.slice(1);
history.replaceState(null, "", location.pathname);

function close(words) {
  const closed = document.getElementById("closed");
  const notice = closed.querySelector(".notice");
  document.getElementById("open").hidden = true;
  notice.textContent = words;
  closed.hidden = false;
  notice.focus();
}

whenSent(document.getElementById("setup"), async (fields) => {
  // It makes the cookie come that the next request has to repeat.
  await get("/session");
  await post("/setup", { token, ...fields });
  close("Your account is there. Sign in with your address and password.");
});

if (!(await get("/setup")).open) {
  close("This site is set up already.");
}
