// Beside the page and for the whole of its process: whoever writes the first date waits until the browser has read all that it knows of
// dates, which takes a phone longer than drawing a screen. The name is the way of writing.
new Intl.DateTimeFormat(self.name, { dateStyle: "medium", timeStyle: "short" }).format();
self.close();
