// Files: what is dropped on the form goes into its input, which works without this.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("drop-form");
  const input = document.getElementById("files");
  const tooLarge = document.getElementById("too-large");
  if (!form || !input || !tooLarge) {
    return;
  }
  const most = 100 * 1024 * 1024;
  const fits = () => {
    const size = Array.from(input.files).reduce((sum, file) => sum + file.size, 0);
    tooLarge.hidden = size <= most;
    return size <= most;
  };
  input.addEventListener("change", fits);
  form.addEventListener("submit", (event) => {
    if (!fits()) {
      event.preventDefault();
    }
  });
  // A file that misses the form would open in its place.
  for (const name of ["dragover", "drop"]) {
    window.addEventListener(name, (event) => event.preventDefault());
  }
  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, () => form.classList.add("over"));
  }
  for (const name of ["dragleave", "drop"]) {
    form.addEventListener(name, () => form.classList.remove("over"));
  }
  form.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
});
