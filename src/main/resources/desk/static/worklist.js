// The worklist: all rows of the page are selected with one key.
"use strict";
const selectAll = document.querySelector(".select-all");
if (selectAll) {
  selectAll.hidden = false;
  selectAll.addEventListener("click", () => {
    const boxes = [...document.querySelectorAll('input[type="checkbox"][form="bulk"]')];
    const all = boxes.every((box) => box.checked);
    boxes.forEach((box) => {
      box.checked = !all;
    });
  });
}
// A row that was changed comes anew: whoever changed it by keyboard stays there.
document.addEventListener("htmx:afterSwap", (event) => {
  const row = event.detail.elt;
  const again = row && row.id ? document.querySelector("#" + CSS.escape(row.id) + " summary") : null;
  if (again) {
    again.focus();
  }
});
