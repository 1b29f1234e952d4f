/*
 * Proposes topics and articles while somebody types into a search field: a combobox with a list, as the ARIA Authoring
 * Practices Guide has it. Without this script the field is what it is, a plain form.
 */
(() => {
  "use strict";
  const SHORTEST = 2;
  const REST_MS = 150;
  const MOST = 8;

  const made = (tag, attributes) => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    return element;
  };

  const attach = (field) => {
    const id = field.id + "-suggestions";
    const list = made("ul", { id, role: "listbox", class: "suggestions", "aria-label": "Suggestions", hidden: "" });
    const status = made("p", { role: "status", class: "visually-hidden", lang: "en", dir: "ltr" });
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", id], ["autocomplete", "off"]])
      field.setAttribute(name, value);
    field.after(list, status);

    let options = [];
    let at = -1;
    let timer = 0;
    let request = null;

    const select = (index) => {
      if (options[at]) options[at].setAttribute("aria-selected", "false");
      at = index;
      const option = options[at];
      if (!option) {
        field.removeAttribute("aria-activedescendant");
        return;
      }
      option.setAttribute("aria-selected", "true");
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    };

    const show = (open) => {
      list.hidden = !open;
      field.setAttribute("aria-expanded", String(open));
      if (!open) select(-1);
    };

    /** Nothing that was asked for before is still wanted. */
    const forget = () => {
      clearTimeout(timer);
      if (request) request.abort();
      request = null;
    };

    const close = () => {
      forget();
      show(false);
      status.textContent = "";
    };

    const offer = (items) => {
      select(-1);
      options = items.map((item, index) => {
        const option = made("li", { id: id + "-" + index, role: "option", "aria-selected": "false", dir: "auto" });
        option.dataset.href = (item.kind === "topic" ? "/topics/" : "/articles/") + encodeURIComponent(item.slug);
        option.textContent = item.text;
        if (item.kind === "topic") {
          const kind = made("span", { lang: "en", class: "kind" });
          kind.textContent = "Topic";
          option.append(" ", kind);
        }
        return option;
      });
      list.replaceChildren(...options);
      show(options.length > 0);
      const count = options.length;
      status.textContent = count === 0 ? "No suggestions." : count === 1 ? "1 suggestion. Use the arrow keys." : count + " suggestions. Use the arrow keys.";
    };

    const ask = async () => {
      forget();
      const typed = field.value.trim();
      if (typed.length < SHORTEST) {
        close();
        return;
      }
      const own = (request = new AbortController());
      try {
        const answer = await fetch("/api/content/v1/suggest?q=" + encodeURIComponent(typed) + "&limit=" + MOST, { signal: own.signal });
        const items = answer.ok ? (await answer.json()).items : null;
        if (own !== request || document.activeElement !== field) return;
        request = null;
        if (items) offer(items);
        else close();
      } catch {
        // Who has gone on typing asks anew, and who has no network can still send the form.
        if (own === request) close();
      }
    };

    const go = (option) => {
      close();
      location.assign(option.dataset.href);
    };

    const keys = {
      ArrowDown: () => (list.hidden ? ask() : select(at + 1 < options.length ? at + 1 : -1)),
      ArrowUp: () => (list.hidden ? ask() : select(at < 0 ? options.length - 1 : at - 1)),
      Enter: () => (options[at] && !list.hidden ? go(options[at]) : close() || "send"),
      Escape: () => (list.hidden ? "clear" : close()),
    };

    field.addEventListener("input", (event) => {
      forget();
      if (event.isComposing) return;
      timer = setTimeout(ask, REST_MS);
    });
    field.addEventListener("compositionend", () => (timer = setTimeout(ask, REST_MS)));
    field.addEventListener("keydown", (event) => {
      const act = keys[event.key];
      if (!act || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      // What the browser does with the key itself, it goes on doing where we have nothing to do.
      if (typeof act() !== "string") event.preventDefault();
    });
    field.addEventListener("blur", close);
    // A click must not take the focus away first, which would close the list.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) go(option);
    });
    addEventListener("pageshow", close);
  };

  for (const field of document.querySelectorAll("input[type=search][name=q]")) attach(field);
})();
