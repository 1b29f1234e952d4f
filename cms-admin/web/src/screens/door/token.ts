// Behind the "#", the secret of a link never reaches a server's log. It is taken out of the address at once, and kept for this page alone.
const secret = location.hash.slice(1);
if (secret && ["/admin/password", "/admin/setup"].includes(location.pathname)) {
  history.replaceState(null, "", location.pathname);
}

/** The secret that the link to this page carried; empty without one. */
export const token = secret;
