/** Gives somebody a file with what the server has answered. */
export function download(name: string, content: unknown) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Later: the browser may not have begun yet.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
