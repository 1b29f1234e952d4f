import { Refused } from "./api.js";

/**
 * Sends a form's fields as an object with their names. What is refused is shown above the form and at the fields, and
 * what was typed stays.
 */
export function whenSent(form, act) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      await act(Object.fromEntries(new FormData(form)));
    } catch (problem) {
      showProblem(form, problem);
    } finally {
      button.disabled = false;
    }
  });
}

function showProblem(form, problem) {
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
  }
  const summary = form.querySelector(".errors");
  summary.replaceChildren(...content(form, problem));
  summary.hidden = false;
  summary.focus();
}

function content(form, problem) {
  if (!(problem instanceof Refused)) {
    return [paragraph("Comfrey does not answer. Check the connection and send the form again: it is kept.")];
  }
  if (problem.errors.length === 0) {
    return [paragraph(problem.message)];
  }
  const list = document.createElement("ul");
  list.append(...problem.errors.map((error) => item(form, error)));
  return [paragraph("Please correct:"), list];
}

function item(form, { pointer, detail }) {
  const line = document.createElement("li");
  const field = form.elements.namedItem(pointer.slice(1));
  if (!field) {
    line.textContent = detail;
    return line;
  }
  field.setAttribute("aria-invalid", "true");
  const link = document.createElement("a");
  link.href = `#${field.id}`;
  link.textContent = detail;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    field.focus();
  });
  line.append(link);
  return line;
}

function paragraph(text) {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
